package org.viralstack.studio.webhook.signature;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The headers by which an endpoint knows who calls, what for and that nothing was changed. */
public final class SignedHeaders {
  private static final String ALGORITHM = "HmacSHA256";

  private SignedHeaders() {}

  /**
   * What is told.
   *
   * @param messageId the same for every endpoint and every try
   * @param deliveryId the same for every try
   * @param event the event's name
   * @param body as it will be sent, in UTF-8
   */
  public record Message(String messageId, String deliveryId, String event, String body) {}

  /**
   * Signs a message in both ways.
   *
   * @param at the moment of the call, by which receivers refuse what is old
   */
  public static Map<String, String> of(Message message, WebhookSecret secret, Instant at) {
    String timestamp = Long.toString(at.getEpochSecond());
    return Map.of(
        "webhook-id",
        message.messageId(),
        "webhook-timestamp",
        timestamp,
        "webhook-signature",
        standard(message.messageId(), timestamp, message.body(), secret),
        "X-ViralSlides-Signature",
        plain(message.body(), secret),
        "X-ViralSlides-Event",
        message.event(),
        "X-ViralSlides-Delivery-Id",
        message.deliveryId());
  }

  /**
   * Signs what is told of a movie: by Standard Webhooks, and by {@code x-render-signature}, which
   * is made as {@code X-ViralSlides-Signature} is.
   *
   * @param at the moment of the call
   */
  public static Map<String, String> ofRender(
      String messageId, String body, WebhookSecret secret, Instant at) {
    String timestamp = Long.toString(at.getEpochSecond());
    return Map.of(
        "webhook-id",
        messageId,
        "webhook-timestamp",
        timestamp,
        "webhook-signature",
        standard(messageId, timestamp, body, secret),
        "x-render-signature",
        plain(body, secret));
  }

  private static String standard(
      String messageId, String timestamp, String body, WebhookSecret secret) {
    String signed = String.join(".", messageId, timestamp, body);
    return "v1," + Base64.getEncoder().encodeToString(hmac(secret.bytes(), signed));
  }

  private static String plain(String body, WebhookSecret secret) {
    return "sha256=" + HexFormat.of().formatHex(hmac(secret.reveal().getBytes(US_ASCII), body));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This Java runtime lacks HMAC", impossible);
    }
  }
}
