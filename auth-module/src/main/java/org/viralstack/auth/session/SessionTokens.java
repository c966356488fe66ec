package org.viralstack.auth.session;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.signing.CurrentKeys;

/**
 * Writes and reads session tokens. A token is read only in the exact shape in which we write it: no
 * other algorithm, no header parameter more (RFC 8725).
 */
@Service
class SessionTokens {
  static final Duration LIFETIME = Duration.ofHours(24);
  static final String ISSUER = "viralstack";
  static final String AUDIENCE = "viralstack-session";
  static final String TYPE = "vs-session+jwt";

  private static final String ORGANIZATION = "org";
  private static final Set<String> HEADER = Set.of("alg", "typ", "kid");
  private static final int LONGEST = 1_024;

  /** How far another node's clock may be ahead of ours. */
  private static final Duration CLOCK_SKEW = Duration.ofSeconds(60);

  private final CurrentKeys keys;
  private final Clock clock;

  @Inject
  SessionTokens(CurrentKeys keys, Clock clock) {
    this.keys = keys;
    this.clock = clock;
  }

  /**
   * What a token says.
   *
   * @param issuedAt in whole seconds; the token is refused from {@link #LIFETIME} later
   */
  record Contents(SessionId session, UserId user, OrganizationId organization, Instant issuedAt) {
    Instant expiresAt() {
      return issuedAt.plus(LIFETIME);
    }
  }

  String write(Contents contents) {
    ECKey key = keys.toSign();
    JWSHeader header =
        new JWSHeader.Builder(JWSAlgorithm.ES256)
            .type(new JOSEObjectType(TYPE))
            .keyID(key.getKeyID())
            .build();
    SignedJWT token = new SignedJWT(header, claims(contents));
    try {
      token.sign(new ECDSASigner(key));
    } catch (JOSEException impossible) {
      throw new IllegalStateException("This Java runtime lacks ES256", impossible);
    }
    return token.serialize();
  }

  /**
   * Reads a token; empty for any that is not ours or not in its time.
   *
   * @throws RuntimeException when the keys cannot be read
   */
  Optional<Contents> read(String token) {
    return parsed(token)
        .filter(this::isSignedByUs)
        .flatMap(SessionTokens::contents)
        .filter(this::isInTime);
  }

  private static Optional<SignedJWT> parsed(String token) {
    if (token.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(SignedJWT.parse(token)).filter(SessionTokens::hasOurShape);
    } catch (ParseException | RuntimeException foreign) {
      // The library's parser also fails in ways that it does not declare, as on a header of null.
      return Optional.empty();
    }
  }

  private static boolean hasOurShape(SignedJWT jwt) {
    JWSHeader header = jwt.getHeader();
    return HEADER.equals(header.toJSONObject().keySet())
        && JWSAlgorithm.ES256.equals(header.getAlgorithm())
        && TYPE.equals(header.getType().getType())
        && hasOneSpelling(jwt.getSignature());
  }

  /** What reads the keys stands in no net: that they cannot be read says nothing of the token. */
  private boolean isSignedByUs(SignedJWT jwt) {
    return keys.accepted(jwt.getHeader().getKeyID())
        .filter(key -> isSignedBy(key, jwt))
        .isPresent();
  }

  private static boolean isSignedBy(ECKey key, SignedJWT jwt) {
    try {
      return jwt.verify(new ECDSAVerifier(key));
    } catch (JOSEException | RuntimeException foreign) {
      return false;
    }
  }

  /** The last character of base64 has bits that mean nothing; they must be as we write them. */
  private static boolean hasOneSpelling(Base64URL signature) {
    return Base64URL.encode(signature.decode()).equals(signature);
  }

  private static Optional<Contents> contents(SignedJWT jwt) {
    try {
      JWTClaimsSet claims = jwt.getJWTClaimsSet();
      Date issued = claims.getIssueTime();
      Date expires = claims.getExpirationTime();
      if (issued == null
          || expires == null
          || !ISSUER.equals(claims.getIssuer())
          || !List.of(AUDIENCE).equals(claims.getAudience())) {
        return Optional.empty();
      }
      Contents contents =
          new Contents(
              new SessionId(text(claims, "jti")),
              new UserId(text(claims, "sub")),
              new OrganizationId(text(claims, ORGANIZATION)),
              issued.toInstant());
      return contents.expiresAt().equals(expires.toInstant())
          ? Optional.of(contents)
          : Optional.empty();
    } catch (ParseException | RuntimeException foreign) {
      return Optional.empty();
    }
  }

  private boolean isInTime(Contents contents) {
    Instant now = clock.instant();
    return now.isBefore(contents.expiresAt()) && !contents.issuedAt().isAfter(now.plus(CLOCK_SKEW));
  }

  private static String text(JWTClaimsSet claims, String name) throws ParseException {
    String value = claims.getStringClaim(name);
    return value == null ? "" : value;
  }

  private static JWTClaimsSet claims(Contents contents) {
    return new JWTClaimsSet.Builder()
        .issuer(ISSUER)
        .audience(AUDIENCE)
        .subject(contents.user().value())
        .jwtID(contents.session().value())
        .claim(ORGANIZATION, contents.organization().value())
        .issueTime(Date.from(contents.issuedAt()))
        .expirationTime(Date.from(contents.expiresAt()))
        .build();
  }
}
