package org.viralstack.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.session.SessionTokens.Contents;
import org.viralstack.auth.signing.CurrentKeys;
import org.viralstack.auth.signing.SigningKeys;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.database.Database;

class SessionTokensTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final Node NODE = Node.start(new Database(), new HeldClock(NOW));
  private static final ECKey KEY = NODE.the(CurrentKeys.class).toSign();
  private static final String ULID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";

  private final HeldClock clock = new HeldClock(NOW);
  private final SessionTokens tokens = new SessionTokens(NODE.the(CurrentKeys.class), clock);
  private final Contents contents =
      new Contents(
          new SessionId("ses_" + ULID),
          new UserId("user_" + ULID),
          new OrganizationId("org_" + ULID),
          NOW);

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void tokenSaysWhatWasWritten() {
    assertThat(tokens.read(tokens.write(contents))).contains(contents);
  }

  @Test
  void tokenIsAcceptedForTwentyFourHoursAndNotAMillisecondLonger() {
    String token = tokens.write(contents);

    clock.advance(Duration.ofHours(24).minusSeconds(1));
    assertThat(tokens.read(token)).isPresent();
    clock.advance(Duration.ofMillis(999));
    assertThat(tokens.read(token)).isPresent();
    clock.advance(Duration.ofMillis(1));
    assertThat(tokens.read(token)).isEmpty();
  }

  @Test
  void tokenOutlivesNoKey() {
    assertThat(SessionTokens.LIFETIME).isLessThanOrEqualTo(SigningKeys.LONGEST_VALIDITY);
  }

  @Test
  void forgeryThatChangesNothingIsAccepted() throws Exception {
    assertThat(tokens.read(ours().signedBy(KEY))).contains(contents);
  }

  static Stream<Arguments> foreignHeaders() {
    return Stream.of(
        Arguments.of("alg", "none"),
        Arguments.of("alg", "HS256"),
        Arguments.of("alg", "ES384"),
        Arguments.of("alg", "es256"),
        Arguments.of("alg", ""),
        Arguments.of("typ", "JWT"),
        Arguments.of("typ", "VS-SESSION+JWT "),
        Arguments.of("typ", ""),
        Arguments.of("typ", 7),
        Arguments.of("kid", "sig_" + ULID),
        Arguments.of("kid", ""),
        Arguments.of("jwk", KEY.toPublicJWK().toJSONObject()),
        Arguments.of("jku", "https://example.org/jwks.json"),
        Arguments.of("x5u", "https://example.org/chain.pem"),
        Arguments.of("x5c", List.of("MIIB")),
        Arguments.of("crit", List.of("exp")),
        Arguments.of("b64", false),
        Arguments.of("zip", "DEF"),
        Arguments.of("cty", "JWT"));
  }

  @ParameterizedTest
  @MethodSource("foreignHeaders")
  void otherHeaderIsRefusedThoughSignedWithOurKey(String name, Object value) throws Exception {
    assertThat(tokens.read(ours().header(name, value).signedBy(KEY))).isEmpty();
  }

  static Stream<Arguments> foreignClaims() {
    return Stream.of(
        Arguments.of("iss", "somebody else"),
        Arguments.of("iss", ""),
        Arguments.of("aud", "somebody else"),
        Arguments.of("aud", List.of("viralstack-session", "somebody else")),
        Arguments.of("aud", ""),
        Arguments.of("sub", "user_1"),
        Arguments.of("sub", ""),
        Arguments.of("org", "org_1"),
        Arguments.of("org", ""),
        Arguments.of("jti", "ses_1"),
        Arguments.of("jti", ""),
        Arguments.of("jti", 12),
        Arguments.of("exp", NOW.getEpochSecond() + 86_401),
        Arguments.of("exp", NOW.getEpochSecond() + 86_399),
        Arguments.of("exp", "tomorrow"),
        Arguments.of("exp", Long.MAX_VALUE),
        Arguments.of("exp", ""),
        Arguments.of("iat", NOW.getEpochSecond() + 1),
        Arguments.of("iat", Long.MIN_VALUE),
        Arguments.of("iat", ""));
  }

  @ParameterizedTest
  @MethodSource("foreignClaims")
  void otherClaimIsRefusedThoughSignedWithOurKey(String name, Object value) throws Exception {
    assertThat(tokens.read(ours().claim(name, value).signedBy(KEY))).isEmpty();
  }

  @Test
  void tokenFromTheFutureIsRefused() throws Exception {
    long ahead = NOW.plusSeconds(61).getEpochSecond();

    assertThat(tokens.read(ours().claim("iat", ahead).claim("exp", ahead + 86_400).signedBy(KEY)))
        .isEmpty();
  }

  @Test
  void changedClaimUnderAnOldSignatureIsRefused() throws Exception {
    String signature = signatureOf(ours().signedBy(KEY));
    Forgery changed = ours().claim("org", "org_01BX5ZZKBKACTAV9WEVGEMMVRY");

    assertThat(tokens.read(changed.unsigned() + signature)).isEmpty();
  }

  @Test
  void otherKeyUnderTheSameNameIsRefused() throws Exception {
    ECKey other = new ECKeyGenerator(Curve.P_256).keyID(KEY.getKeyID()).generate();

    assertThat(tokens.read(ours().signedBy(other))).isEmpty();
    assertThat(
            tokens.read(ours().header("jwk", other.toPublicJWK().toJSONObject()).signedBy(other)))
        .isEmpty();
  }

  @Test
  void unsignedTokenIsRefused() {
    assertThat(tokens.read(ours().unsigned())).isEmpty();
    assertThat(tokens.read(ours().header("alg", "none").unsigned())).isEmpty();
    assertThat(tokens.read(ours().header("alg", "NoNe").unsigned())).isEmpty();
  }

  @Test
  void publicKeyUsedAsSharedSecretIsRefused() throws Exception {
    byte[] published = KEY.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    Forgery forgery = ours().header("alg", "HS256");

    assertThat(tokens.read(forgery.signedBy(new MACSigner(published), JWSAlgorithm.HS256)))
        .isEmpty();
  }

  @Test
  void otherAlgorithmsAreRefusedThoughProperlySigned() throws Exception {
    ECKey larger = new ECKeyGenerator(Curve.P_384).keyID(KEY.getKeyID()).generate();
    RSASSASigner rsa = new RSASSASigner(new RSAKeyGenerator(2048).generate());

    assertThat(
            tokens.read(
                ours()
                    .header("alg", "ES384")
                    .signedBy(new ECDSASigner(larger), JWSAlgorithm.ES384)))
        .isEmpty();
    assertThat(tokens.read(ours().header("alg", "RS256").signedBy(rsa, JWSAlgorithm.RS256)))
        .isEmpty();
  }

  @Test
  void signatureOfZeroesIsRefused() throws Exception {
    assertThat(tokens.read(ours().unsigned() + "A".repeat(86))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", ".", "..", "...", "a.b.c", "e30.e30.", "e30.e30.e30", "\u0000", "\uD800"})
  void otherTextIsRefused(String token) {
    assertThat(tokens.read(token)).isEmpty();
  }

  @Test
  void overlongAndDeeplyNestedTextIsRefused() {
    assertThat(tokens.read("a".repeat(1_000_000))).isEmpty();
    assertThat(tokens.read(ours().unsigned() + "[".repeat(500))).isEmpty();
  }

  @Test
  void everyCutAndEveryChangedCharacterIsRefused() {
    String token = tokens.write(contents);
    for (int i = 0; i < token.length(); i++) {
      assertThat(tokens.read(token.substring(0, i))).isEmpty();
      char other = token.charAt(i) == 'A' ? 'B' : 'A';
      String changed = token.substring(0, i) + other + token.substring(i + 1);
      assertThat(tokens.read(changed)).as("character %d", i).isEmpty();
    }
  }

  private Forgery ours() {
    return Forgery.likeOurs(
        Map.of("alg", "ES256", "typ", "vs-session+jwt", "kid", KEY.getKeyID()),
        Map.of(
            "iss", "viralstack",
            "aud", "viralstack-session",
            "sub", contents.user().value(),
            "org", contents.organization().value(),
            "jti", contents.session().value(),
            "iat", NOW.getEpochSecond(),
            "exp", NOW.getEpochSecond() + 86_400));
  }

  private static String signatureOf(String token) {
    return token.substring(token.lastIndexOf('.') + 1);
  }
}
