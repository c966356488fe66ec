package org.viralstack.auth.signing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.secret.SecretSealing;

/** Makes signing keys, and reads them back from the database. */
@Service
class KeyRings {
  /** In the hour more, a node that knows an older state may still sign with a retired key. */
  static final Duration ACCEPTED_AFTER_RETIREMENT = SigningKeys.LONGEST_VALIDITY.plusHours(1);

  private static final String KID_PREFIX = "sig_";

  private final StoredSigningKeys stored;
  private final SecretSealing sealing;
  private final AuditEvents audit;
  private final SecureRandom random;
  private final Ids ids;
  private final Clock clock;

  @Inject
  KeyRings(
      StoredSigningKeys stored,
      SecretSealing sealing,
      AuditEvents audit,
      SecureRandom random,
      Ids ids,
      Clock clock) {
    this.stored = stored;
    this.sealing = sealing;
    this.audit = audit;
    this.random = random;
    this.ids = ids;
    this.clock = clock;
  }

  /** Reads the keys; empty before the first was made. */
  Optional<KeyRing> read() {
    Instant now = clock.instant();
    List<SigningKeyRow> rows = stored.retiredNotBefore(now.minus(ACCEPTED_AFTER_RETIREMENT));
    List<ECKey> accepted = rows.stream().map(row -> parsed(row.publicJwk)).toList();
    return rows.stream()
        .filter(row -> row.retiredAt == null)
        .findFirst()
        .map(row -> KeyRing.of(opened(row), accepted, now));
  }

  /** Makes the first key, unless there is one. */
  void begin() {
    stored.addUnlessActive(made());
  }

  /** Makes a key that takes the place of the active one of {@code present}, if that still is. */
  @Transactional
  void succeed(KeyRing present, Actor by) {
    SigningKeyRow successor = made();
    boolean replaced =
        stored.replace(
            present.active().getKeyID(),
            successor,
            successor.createdAt.minus(ACCEPTED_AFTER_RETIREMENT));
    if (replaced) {
      audit.record(
          new AuditEntry(
              Optional.empty(),
              by,
              "signing_key.rotated",
              successor.kid,
              Map.of("kid_before", present.active().getKeyID())));
    }
  }

  private SigningKeyRow made() {
    try {
      ECKey key =
          new ECKeyGenerator(Curve.P_256)
              .keyID(ids.next(KID_PREFIX))
              .keyUse(KeyUse.SIGNATURE)
              .algorithm(JWSAlgorithm.ES256)
              .secureRandom(random)
              .generate();
      SigningKeyRow row = new SigningKeyRow();
      row.kid = key.getKeyID();
      row.publicJwk = key.toPublicJWK().toJSONString();
      row.sealedPrivateJwk =
          sealing.seal(key.toJSONString().getBytes(StandardCharsets.UTF_8), place(row));
      row.createdAt = clock.instant();
      return row;
    } catch (JOSEException impossible) {
      throw new IllegalStateException("This Java runtime lacks P-256", impossible);
    }
  }

  private ECKey opened(SigningKeyRow row) {
    return parsed(
        new String(sealing.open(row.sealedPrivateJwk, place(row)), StandardCharsets.UTF_8));
  }

  private static String place(SigningKeyRow row) {
    return "auth.signing_keys/" + row.kid;
  }

  private static ECKey parsed(String jwk) {
    try {
      return ECKey.parse(jwk);
    } catch (ParseException broken) {
      throw new IllegalStateException("a row of auth.signing_keys holds no key", broken);
    }
  }
}
