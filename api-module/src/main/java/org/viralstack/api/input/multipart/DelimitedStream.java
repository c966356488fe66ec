package org.viralstack.api.input.multipart;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Passes a stream on from one delimiter to the next, holding no more of it than a delimiter. */
final class DelimitedStream {
  private final InputStream in;
  private final byte[] delimiter;

  /** How long a begin of the delimiter is also the end of its first so many bytes. */
  private final int[] overlaps;

  DelimitedStream(InputStream in, byte[] delimiter) {
    this.in = in;
    this.delimiter = delimiter.clone();
    this.overlaps = new int[delimiter.length];
    for (int at = 1, overlap = 0; at < delimiter.length; at++) {
      while (overlap > 0 && delimiter[at] != delimiter[overlap]) {
        overlap = overlaps[overlap - 1];
      }
      if (delimiter[at] == delimiter[overlap]) {
        overlap++;
      }
      overlaps[at] = overlap;
    }
  }

  /** The next byte, or below zero at the end. */
  int read() throws IOException {
    return in.read();
  }

  /**
   * Writes what stands before the next delimiter, and passes over that.
   *
   * @return whether there was one
   */
  boolean pass(OutputStream out) throws IOException {
    int matched = 0;
    for (int next = in.read(); next >= 0; next = in.read()) {
      while (matched > 0 && delimiter[matched] != (byte) next) {
        int still = overlaps[matched - 1];
        out.write(delimiter, 0, matched - still);
        matched = still;
      }
      if (delimiter[matched] != (byte) next) {
        out.write(next);
      } else if (++matched == delimiter.length) {
        return true;
      }
    }
    return false;
  }
}
