package org.viralstack.api.input.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the parts of a body (RFC 2046, section 5.1.1).
 *
 * @param text 1 to 70 characters
 */
record Boundary(String text) {
  private static final Pattern FORM_DATA = Pattern.compile("(?i)\\s*multipart/form-data\\s*(;.*)?");

  /** Quoted or bare. */
  private static final Pattern NAMED =
      Pattern.compile(
          "(?i);\\s*boundary=(?:\"([0-9A-Z'()+_,./:=? -]{1,70})\"|([0-9A-Z'+_.-]{1,70})(?:[;\\s]|$))");

  private static final byte[] LINE = {'\r', '\n'};

  static boolean isFormData(String type) {
    return FORM_DATA.matcher(type).matches();
  }

  /** The boundary that a Content-Type names. */
  static Optional<Boundary> named(String type) {
    Matcher named = NAMED.matcher(type);
    return named.find()
        ? Optional.of(new Boundary(named.group(1) == null ? named.group(2) : named.group(1)))
        : Optional.empty();
  }

  /** A body, to be read from one boundary to the next. */
  DelimitedStream divide(InputStream body) {
    // A line before the first boundary makes it look like the others.
    return new DelimitedStream(
        new SequenceInputStream(new ByteArrayInputStream(LINE), new BufferedInputStream(body)),
        ("\r\n--" + text).getBytes(ISO_8859_1));
  }
}
