package org.viralstack.render.movie.assembly;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The tracks of an MP4 of our own (ISO/IEC 14496-12): starting FFmpeg only to learn that a scene is
 * silent takes longer than most of joining.
 */
final class Tracks {
  private static final int HEADER = 8;
  private static final int LARGE = 16;
  private static final int MOVIE = 0x6d6f6f76;
  private static final int TRACK = 0x7472616b;
  private static final int MEDIA = 0x6d646961;
  private static final int HANDLER = 0x68646c72;
  private static final int SOUND = 0x736f756e;

  /** In a handler, after its version, flags and a field without a meaning. */
  private static final int KIND = 8;

  private Tracks() {}

  /**
   * Whether one of them is sound.
   *
   * @throws IOException when the file is no MP4, or not whole
   */
  static boolean hasSound(Path file) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      return isIn(channel, 0, channel.size());
    }
  }

  private static boolean isIn(SeekableByteChannel file, long from, long to) throws IOException {
    for (long at = from; at + HEADER <= to; ) {
      ByteBuffer header = read(file, at, (int) Math.min(LARGE, to - at));
      long size = Integer.toUnsignedLong(header.getInt(0));
      int inside = HEADER;
      if (size == 1 && header.limit() == LARGE) {
        size = header.getLong(HEADER);
        inside = LARGE;
      } else if (size == 0) {
        size = to - at;
      }
      if (size < inside || size > to - at) {
        throw new EOFException("A scene's file is broken");
      }
      if (isSound(file, header.getInt(4), at + inside, at + size)) {
        return true;
      }
      at += size;
    }
    return false;
  }

  private static boolean isSound(SeekableByteChannel file, int type, long from, long to)
      throws IOException {
    return switch (type) {
      case MOVIE, TRACK, MEDIA -> isIn(file, from, to);
      case HANDLER ->
          to - from >= KIND + Integer.BYTES
              && read(file, from + KIND, Integer.BYTES).getInt(0) == SOUND;
      default -> false;
    };
  }

  private static ByteBuffer read(SeekableByteChannel file, long at, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    file.position(at);
    while (buffer.hasRemaining()) {
      if (file.read(buffer) < 0) {
        throw new EOFException("A scene's file is broken");
      }
    }
    return buffer.flip();
  }
}
