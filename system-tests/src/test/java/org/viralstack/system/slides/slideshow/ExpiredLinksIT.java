package org.viralstack.system.slides.slideshow;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/**
 * Links to files that were good once, or look as if. They are signed here as the documentation of
 * the signature has it, since waiting for one to expire takes a minute at least.
 */
@OnPlatform
class ExpiredLinksIT {
  private static final String ORGANIZATION = "org_01ARZ3NDEKTSV4RRFFQ69G5FAV";
  private static final String FILE = ORGANIZATION + "/ss_01ARZ3NDEKTSV4RRFFQ69G5FAV/slide-1.png";

  private final Platform platform;
  private final Api api;

  ExpiredLinksIT(Platform platform, Api api) {
    this.platform = platform;
    this.api = api;
  }

  @Test
  void linkOfOursThatHasExpiredIsGone() throws GeneralSecurityException {
    Answer answer = opened(Instant.now().minus(Duration.ofSeconds(1)), platform.secretKey());

    assertThat(answer.expect(410).json().getString("message")).isEqualTo("LINK_EXPIRED");
  }

  @Test
  void livingLinkToAFileThatIsGoneAndForgedExpiredLinkTellNothing()
      throws GeneralSecurityException {
    String other = Base64.getEncoder().encodeToString(new byte[32]);
    for (Answer answer :
        new Answer[] {
          opened(Instant.now().plus(Duration.ofHours(1)), platform.secretKey()),
          opened(Instant.now().minus(Duration.ofSeconds(1)), other)
        }) {
      assertThat(answer.expect(404).json().getString("message")).isEqualTo("NOT_FOUND");
    }
  }

  private Answer opened(Instant until, String secret) throws GeneralSecurityException {
    long expires = until.getEpochSecond();
    byte[] signature =
        hmac(
            linkKey(Base64.getDecoder().decode(secret)),
            String.join("\n", ORGANIZATION, FILE, Long.toString(expires)).getBytes(UTF_8));
    return api.get(
            "/v0/api/v1/files/%s?organization=%s&expires=%d&signature=%s"
                .formatted(
                    FILE,
                    ORGANIZATION,
                    expires,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(signature)))
        .send();
  }

  /** HKDF with SHA-256 (RFC 5869) without salt; one round gives as many bytes as a key has. */
  private static byte[] linkKey(byte[] secret) throws GeneralSecurityException {
    byte[] extracted = hmac(new byte[32], secret);
    return hmac(extracted, "viralstack/file links\u0001".getBytes(UTF_8));
  }

  private static byte[] hmac(byte[] key, byte[] message) throws GeneralSecurityException {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(key, "HmacSHA256"));
    return mac.doFinal(message);
  }
}
