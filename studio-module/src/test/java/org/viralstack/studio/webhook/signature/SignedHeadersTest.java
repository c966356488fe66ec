package org.viralstack.studio.webhook.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import java.net.http.HttpHeaders;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.viralstack.studio.webhook.signature.SignedHeaders.Message;

class SignedHeadersTest {
  private static final String BODY = "{\"hook_text\":\"héllo 🚀\"}";

  private final WebhookSecret secret = WebhookSecret.random(new SecureRandom());

  private Map<String, String> headers(String body, Instant at) {
    return SignedHeaders.of(new Message("msg_1", "whd_1", "slideshow.completed", body), secret, at);
  }

  private static HttpHeaders received(Map<String, String> headers) {
    return HttpHeaders.of(
        headers.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, header -> List.of(header.getValue()))),
        (name, value) -> true);
  }

  @Property(tries = 200)
  void publicLibraryVerifiesEveryBody(@ForAll String text) {
    String body = new String(text.getBytes(UTF_8), UTF_8);

    assertThatCode(
            () ->
                new Webhook(secret.reveal())
                    .verify(body, received(headers(body, Instant.now())).map()))
        .doesNotThrowAnyException();
  }

  @Test
  void publicLibraryRefusesAnotherBodyAnotherSecretAndAnOldCall() {
    Map<String, List<String>> now = received(headers(BODY, Instant.now())).map();
    Map<String, List<String>> old = received(headers(BODY, Instant.now().minusSeconds(600))).map();
    WebhookSecret other = WebhookSecret.random(new SecureRandom());

    assertThatThrownBy(() -> new Webhook(secret.reveal()).verify(BODY + " ", now));
    assertThatThrownBy(() -> new Webhook(other.reveal()).verify(BODY, now));
    assertThatThrownBy(() -> new Webhook(secret.reveal()).verify(BODY, old));
  }

  @Test
  void hexadecimalSignatureIsTheHmacOfTheBodyWithTheSecretAsItStands() throws Exception {
    Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec(secret.reveal().getBytes(UTF_8), "HmacSHA256"));

    assertThat(headers(BODY, Instant.EPOCH))
        .containsEntry(
            "X-ViralSlides-Signature",
            "sha256=" + HexFormat.of().formatHex(mac.doFinal(BODY.getBytes(UTF_8))))
        .containsEntry("X-ViralSlides-Event", "slideshow.completed")
        .containsEntry("X-ViralSlides-Delivery-Id", "whd_1")
        .containsEntry("webhook-id", "msg_1")
        .containsEntry("webhook-timestamp", "0");
  }

  /** The example that the specification's own libraries are tested with. */
  @Test
  void signatureIsThatOfTheSpecification() {
    WebhookSecret known = new WebhookSecret("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");

    assertThat(
            SignedHeaders.of(
                new Message("msg_p5jXN8AQM9LWM0D4loKWxJek", "whd_1", "x", "{\"test\": 2432232314}"),
                known,
                Instant.ofEpochSecond(1614265330)))
        .containsEntry("webhook-signature", "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void secretIsNotInItsDescription() {
    assertThat(secret.toString()).doesNotContain(secret.reveal().substring(6));
    assertThat(secret.reveal()).matches("whsec_[A-Za-z0-9+/]{32}");
  }
}
