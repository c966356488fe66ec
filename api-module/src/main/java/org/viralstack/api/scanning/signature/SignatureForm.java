package org.viralstack.api.scanning.signature;

import java.util.Base64;
import java.util.Optional;

/**
 * What every ECDSA signature on the curve P-256 looks like: two positive numbers of at most 256
 * bits in a sequence, in DER (RFC 3279, section 2.2.3).
 */
final class SignatureForm {
  private static final int SEQUENCE = 0x30;
  private static final int INTEGER = 0x02;
  private static final int TAG_AND_LENGTH = 2;

  /** 256 bits, and a zero before them where the first would be taken for a sign. */
  private static final int LONGEST_NUMBER = 33;

  private SignatureForm() {}

  /** Decodes base64; empty when that is no signature of anything. */
  static Optional<byte[]> decode(String base64) {
    byte[] bytes;
    try {
      bytes = Base64.getDecoder().decode(base64);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    int second = bytes.length > TAG_AND_LENGTH ? afterNumber(bytes, TAG_AND_LENGTH) : -1;
    boolean whole =
        second > 0
            && bytes[0] == SEQUENCE
            && bytes[1] == bytes.length - TAG_AND_LENGTH
            && afterNumber(bytes, second) == bytes.length;
    return whole ? Optional.of(bytes) : Optional.empty();
  }

  /** Where the number that begins somewhere ends, or -1 when none begins there. */
  private static int afterNumber(byte[] bytes, int begin) {
    int first = begin + TAG_AND_LENGTH;
    if (first >= bytes.length || bytes[begin] != INTEGER) {
      return -1;
    }
    int length = bytes[begin + 1];
    boolean possible = length > 0 && length <= LONGEST_NUMBER && first + length <= bytes.length;
    return possible && bytes[first] >= 0 ? first + length : -1;
  }
}
