package org.viralstack.studio.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that is written out in its own address (RFC 2397), in base64. What type the address claims
 * is not read; the content tells.
 */
public final class DataUrl {
  static final String SCHEME = "data:";
  private static final String BASE64 = ";base64";

  private final byte[] content;

  private DataUrl(byte[] content) {
    this.content = content;
  }

  /** Tells whether a text begins like one. */
  static boolean isMeant(String text) {
    return text.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
  }

  /** Parses foreign input; empty when it has another form or no content. */
  static Optional<DataUrl> parse(String text) {
    int comma = text.indexOf(',');
    if (!isMeant(text)
        || comma < 0
        || !text.substring(0, comma).toLowerCase(Locale.ROOT).endsWith(BASE64)) {
      return Optional.empty();
    }
    try {
      byte[] content = Base64.getDecoder().decode(text.substring(comma + 1).getBytes(ISO_8859_1));
      return content.length == 0 ? Optional.empty() : Optional.of(new DataUrl(content));
    } catch (IllegalArgumentException noBase64) {
      return Optional.empty();
    }
  }

  /** The file; not to be changed. */
  byte[] content() {
    return content;
  }
}
