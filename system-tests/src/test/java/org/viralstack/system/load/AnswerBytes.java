package org.viralstack.system.load;

import java.nio.charset.StandardCharsets;

/**
 * The bytes of one answer of HTTP/1.1, as far as they have come. Its head is looked at once, line
 * by line, so that a long one costs a measurement hardly more than a short one.
 */
final class AnswerBytes {
  private static final byte[] LAST_CHUNK = {'\r', '\n', '0', '\r', '\n', '\r', '\n'};
  private static final byte[] LENGTH = "content-length:".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CHUNKED =
      "transfer-encoding: chunked".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] CLOSE = "connection: close".getBytes(StandardCharsets.US_ASCII);
  private static final int NONE = -1;

  private final byte[] bytes;
  private final int length;
  private final int headEnd;
  private int declared = NONE;
  private boolean chunked;
  private boolean closes;

  AnswerBytes(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
    this.headEnd = readHead();
  }

  /** Where the blank line after the headers ends, or -1 while it has not come. */
  int headEnd() {
    return headEnd;
  }

  /** Tells whether the whole answer has come; one without a length or chunks has no body. */
  boolean isComplete() {
    if (headEnd == NONE) {
      return false;
    }
    if (declared != NONE) {
      return length >= headEnd + declared;
    }
    return !chunked || holdsLastChunk();
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
    return closes;
  }

  private int readHead() {
    int line = 0;
    for (int at = 0; at < length; at++) {
      if (bytes[at] == '\n') {
        if (at - line <= 1) {
          return at + 1;
        }
        readHeader(line, at);
        line = at + 1;
      }
    }
    return NONE;
  }

  private void readHeader(int from, int to) {
    switch (lower(bytes[from])) {
      case 'c' -> {
        if (startsWith(LENGTH, from, to)) {
          declared = number(from + LENGTH.length);
        } else if (startsWith(CLOSE, from, to)) {
          closes = true;
        }
      }
      case 't' -> chunked |= startsWith(CHUNKED, from, to);
      default -> {}
    }
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

  private boolean holdsLastChunk() {
    for (int start = headEnd - 2; start <= length - LAST_CHUNK.length; start++) {
      if (startsWith(LAST_CHUNK, start, length)) {
        return true;
      }
    }
    return false;
  }

  private boolean startsWith(byte[] wanted, int from, int to) {
    if (to - from < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (lower(bytes[from + i]) != wanted[i]) {
        return false;
      }
    }
    return true;
  }

  private static int lower(byte letter) {
    return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
  }
}
