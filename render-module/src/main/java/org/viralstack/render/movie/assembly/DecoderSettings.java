package org.viralstack.render.movie.assembly;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What a decoder must know before the first picture of an MP4 of our own: the box {@code avcC}
 * (ISO/IEC 14496-15). An MP4 has it once, so that only pictures of the same encoder can follow one
 * another in it.
 */
final class DecoderSettings {
  private static final int HEADER = 8;
  private static final int LARGE = 16;

  /** From the outermost box to the one that is wanted. */
  private static final List<String> WAY =
      List.of("moov", "trak", "mdia", "minf", "stbl", "stsd", "avc1", "avcC");

  private DecoderSettings() {}

  /**
   * Reads them.
   *
   * @throws IOException when the file is no MP4 with pictures in H.264, or not whole
   */
  static ByteBuffer of(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer found = find(channel, 0, channel.size(), 0);
      if (!found.hasRemaining()) {
        throw new IOException("A piece of the movie has no pictures");
      }
      return found;
    }
  }

  /** Empty where there are none. */
  private static ByteBuffer find(SeekableByteChannel file, long from, long to, int depth)
      throws IOException {
    for (long at = from; at + HEADER <= to; ) {
      ByteBuffer header = read(file, at, (int) Math.min(LARGE, to - at));
      long size = Integer.toUnsignedLong(header.getInt(0));
      long inside = HEADER;
      if (size == 1 && header.limit() == LARGE) {
        size = header.getLong(HEADER);
        inside = LARGE;
      }
      if (size < inside || size > to - at) {
        throw new EOFException("A piece of the movie is broken");
      }
      if (header.getInt(4) == ByteBuffer.wrap(WAY.get(depth).getBytes(US_ASCII)).getInt()) {
        ByteBuffer found = within(file, at + inside, at + size, depth);
        if (found.hasRemaining()) {
          return found;
        }
      }
      at += size;
    }
    return ByteBuffer.allocate(0);
  }

  private static ByteBuffer within(SeekableByteChannel file, long from, long to, int depth)
      throws IOException {
    return depth == WAY.size() - 1
        ? read(file, from, (int) Math.min(1 << 16, to - from))
        : find(file, from + fields(WAY.get(depth)), to, depth + 1);
  }

  /** How many bytes of its own a box has before those that are in it. */
  private static int fields(String box) {
    return switch (box) {
      case "stsd" -> 8;
      case "avc1" -> 78;
      default -> 0;
    };
  }

  private static ByteBuffer read(SeekableByteChannel file, long at, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    file.position(at);
    while (buffer.hasRemaining()) {
      if (file.read(buffer) < 0) {
        throw new EOFException("A piece of the movie is broken");
      }
    }
    return buffer.flip();
  }
}
