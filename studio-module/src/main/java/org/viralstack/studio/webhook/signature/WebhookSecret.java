package org.viralstack.studio.webhook.signature;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** The secret of one endpoint. Immutable; its text appears in no log. */
public final class WebhookSecret {
  private static final String PREFIX = "whsec_";
  private static final int BYTES = 24;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[A-Za-z0-9+/]{32}");

  private final String text;

  /**
   * Reads a secret that was made before.
   *
   * @throws IllegalArgumentException when it has another form
   */
  public WebhookSecret(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not the secret of an endpoint");
    }
    this.text = text;
  }

  /** Makes a new one. */
  public static WebhookSecret random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new WebhookSecret(PREFIX + Base64.getEncoder().encodeToString(bytes));
  }

  /** The secret itself, for the one answer that shows it and for sealing. */
  public String reveal() {
    return text;
  }

  byte[] bytes() {
    return Base64.getDecoder().decode(text.substring(PREFIX.length()));
  }

  @Override
  public String toString() {
    return "WebhookSecret";
  }
}
