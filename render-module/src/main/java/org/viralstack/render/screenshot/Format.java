package org.viralstack.render.screenshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The formats that are read, told apart by their first bytes. */
enum Format {
  PNG,
  JPEG,
  WEBP,
  UNKNOWN;

  static Format of(byte[] file) {
    if (startsWith(file, 0, "\u0089PNG\r\n\u001a\n")) {
      return PNG;
    }
    if (startsWith(file, 0, "\u00ff\u00d8\u00ff")) {
      return JPEG;
    }
    return startsWith(file, 0, "RIFF") && startsWith(file, 8, "WEBP") ? WEBP : UNKNOWN;
  }

  private static boolean startsWith(byte[] file, int offset, String signature) {
    byte[] expected = signature.getBytes(StandardCharsets.ISO_8859_1);
    int end = offset + expected.length;
    return file.length >= end && Arrays.equals(file, offset, end, expected, 0, expected.length);
  }
}
