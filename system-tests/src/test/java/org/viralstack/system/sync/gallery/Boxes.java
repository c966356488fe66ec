package org.viralstack.system.sync.gallery;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The outermost boxes of an MP4 (ISO/IEC 14496-12, 4.2), read without any FFmpeg. */
public final class Boxes {
  private static final int HEADER = 8;

  private Boxes() {}

  /** Their types, in the order of the file. */
  public static List<String> of(byte[] movie) {
    List<String> types = new ArrayList<>();
    ByteBuffer file = ByteBuffer.wrap(movie);
    while (file.remaining() >= HEADER) {
      int begin = file.position();
      long size = Integer.toUnsignedLong(file.getInt());
      byte[] type = new byte[4];
      file.get(type);
      types.add(new String(type, StandardCharsets.US_ASCII));
      long whole = size == 1 ? file.getLong() : size == 0 ? movie.length - begin : size;
      file.position(Math.toIntExact(begin + whole));
    }
    return types;
  }
}
