package org.viralstack.system.load;

import java.nio.charset.StandardCharsets;

/** The bytes of one answer of HTTP/1.1, as far as they have come. */
final class AnswerBytes {
  private static final byte[] HEAD_END = {'\r', '\n', '\r', '\n'};
  private static final byte[] LAST_CHUNK = {'\r', '\n', '0', '\r', '\n', '\r', '\n'};
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CHUNKED =
      "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);
  private static final int NONE = -1;

  private final byte[] bytes;
  private final int length;

  AnswerBytes(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  /** Where the blank line after the headers ends, or -1 while it has not come. */
  int headEnd() {
    int at = find(HEAD_END, 0, length);
    return at == NONE ? NONE : at + HEAD_END.length;
  }

  /** Tells whether the whole answer has come; one without a length or chunks has no body. */
  boolean isComplete() {
    int headEnd = headEnd();
    if (headEnd == NONE) {
      return false;
    }
    int line = find(LENGTH, 0, headEnd);
    if (line != NONE) {
      return length >= headEnd + number(line + LENGTH.length);
    }
    return find(CHUNKED, 0, headEnd) == NONE || find(LAST_CHUNK, headEnd - 2, length) != NONE;
  }

  int status() {
    return number("HTTP/1.1 ".length());
  }

  /** The headers and what has come of the body, chunks and all. */
  String text() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  /** Tells whether the server ends the connection after this answer. */
  boolean closes() {
    return find(CLOSE, 0, headEnd()) != NONE;
  }

  private int number(int from) {
    int at = from;
    while (bytes[at] == ' ') {
      at++;
    }
    int number = 0;
    while (at < length && bytes[at] >= '0' && bytes[at] <= '9') {
      number = number * 10 + bytes[at++] - '0';
    }
    return number;
  }

  private int find(byte[] wanted, int from, int to) {
    for (int start = from; start <= to - wanted.length; start++) {
      if (matches(wanted, start)) {
        return start;
      }
    }
    return NONE;
  }

  private boolean matches(byte[] wanted, int start) {
    for (int i = 0; i < wanted.length; i++) {
      if (lower(bytes[start + i]) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
  }
}
