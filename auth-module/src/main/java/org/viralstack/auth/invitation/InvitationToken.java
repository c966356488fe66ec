package org.viralstack.auth.invitation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What an invited person proves their invitation with; 256 random bits.
 *
 * @param reveal the token itself, for the one answer that shows it
 */
public record InvitationToken(String reveal) {
  private static final String PREFIX = "vsi_";
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9A-Za-z_-]{43}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public InvitationToken {
    if (!isValid(reveal)) {
      throw new IllegalArgumentException("not an invitation's token");
    }
  }

  /** Tells whether {@code value} has the form of a token; for parsing foreign input. */
  public static boolean isValid(String value) {
    return FORM.matcher(value).matches();
  }

  static InvitationToken random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new InvitationToken(
        PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The SHA-256, in hex. */
  String hash() {
    try {
      byte[] text = reveal.getBytes(StandardCharsets.US_ASCII);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java runtime lacks SHA-256", impossible);
    }
  }

  @Override
  public String toString() {
    return "InvitationToken[…]";
  }
}
