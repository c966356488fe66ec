package org.viralstack.render.movie.assembly;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The boxes of an MP4 of our own (ISO/IEC 14496-12, 4.2). For one thread; the file is open until
 * this is closed.
 */
final class Boxes implements AutoCloseable {
  private static final int HEADER = 8;
  private static final int LARGE = 16;

  private final SeekableByteChannel file;

  /** What a box holds, from its first byte to behind its last. */
  record Box(String type, long from, long to) {
    /** How many bytes of its own it has before the boxes that are in it. */
    private int fields() {
      return switch (type) {
        case "stsd" -> 8;
        case "avc1" -> 78;
        default -> 0;
      };
    }
  }

  private Boxes(SeekableByteChannel file) {
    this.file = file;
  }

  static Boxes of(Path file) throws IOException {
    return new Boxes(Files.newByteChannel(file));
  }

  /**
   * All boxes at the end of a way, in the order of the file.
   *
   * @param way types, from the outermost box to the one that is wanted
   * @throws IOException when the file is no MP4, or not whole
   */
  List<Box> along(String... way) throws IOException {
    List<Box> found = List.of(new Box("", 0, file.size()));
    for (String type : way) {
      List<Box> inner = new ArrayList<>();
      for (Box box : found) {
        inner.addAll(within(box, type));
      }
      found = inner;
    }
    return found;
  }

  /**
   * Part of what a box holds, as much of it as there is.
   *
   * @param at how far into the box
   */
  ByteBuffer content(Box box, int at, int most) throws IOException {
    return read(box.from() + at, (int) Math.clamp(box.to() - box.from() - at, 0, most));
  }

  @Override
  public void close() throws IOException {
    file.close();
  }

  private List<Box> within(Box outer, String type) throws IOException {
    ByteBuffer wanted = ByteBuffer.wrap(type.getBytes(US_ASCII));
    List<Box> found = new ArrayList<>();
    for (long at = outer.from() + outer.fields(); at + HEADER <= outer.to(); ) {
      ByteBuffer header = read(at, (int) Math.min(LARGE, outer.to() - at));
      long size = Integer.toUnsignedLong(header.getInt(0));
      int inside = HEADER;
      if (size == 1 && header.limit() == LARGE) {
        size = header.getLong(HEADER);
        inside = LARGE;
      } else if (size == 0) {
        size = outer.to() - at;
      }
      if (size < inside || size > outer.to() - at) {
        throw broken();
      }
      if (header.slice(Integer.BYTES, Integer.BYTES).equals(wanted)) {
        found.add(new Box(type, at + inside, at + size));
      }
      at += size;
    }
    return found;
  }

  private ByteBuffer read(long at, int bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(bytes);
    file.position(at);
    while (buffer.hasRemaining()) {
      if (file.read(buffer) < 0) {
        throw broken();
      }
    }
    return buffer.flip();
  }

  private static EOFException broken() {
    return new EOFException("A piece of the movie is broken");
  }
}
