package org.viralstack.studio.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The form of a file in a {@link DirectoryStore}: one line with its type, then the content. */
final class TypedFile {
  private static final String FORM = "viralstack-file-1 ";
  private static final int LONGEST_LINE = 128;

  private TypedFile() {}

  /** Writes a new file and brings it to the disk. */
  static void write(Path target, MediaType type, Path source) throws IOException {
    try (FileChannel out =
            FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        FileChannel in = FileChannel.open(source, StandardOpenOption.READ)) {
      ByteBuffer line = ByteBuffer.wrap((FORM + type + "\n").getBytes(US_ASCII));
      while (line.hasRemaining()) {
        out.write(line);
      }
      long length = in.size();
      for (long at = 0; at < length; ) {
        long moved = in.transferTo(at, length - at, out);
        if (moved <= 0) {
          throw new IOException(source + " became shorter while it was read");
        }
        at += moved;
      }
      out.force(true);
    }
  }

  /** Opens a file at its content. */
  static StoredObject read(ObjectKey key, Path place) throws IOException {
    return read(key, place, 0, Long.MAX_VALUE);
  }

  /** Opens a part of a file, which ends where the file does at the latest. */
  static StoredObject read(ObjectKey key, Path place, long first, long most) throws IOException {
    FileChannel channel = FileChannel.open(place, StandardOpenOption.READ);
    try {
      String line = line(channel);
      channel.position(line.length() + 1L + first);
      long length = Math.clamp(channel.size() - channel.position(), 0, most);
      InputStream content = new Part(Channels.newInputStream(channel), length);
      return new StoredObject(key, new MediaType(line.substring(FORM.length())), length, content);
    } catch (IOException | RuntimeException broken) {
      channel.close();
      throw broken;
    }
  }

  /** Ends after a number of bytes. */
  private static final class Part extends FilterInputStream {
    private long left;

    Part(InputStream whole, long length) {
      super(whole);
      left = length;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      if (left == 0 && most > 0) {
        return -1;
      }
      int read = super.read(into, from, (int) Math.min(most, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public long skip(long most) throws IOException {
      long skipped = super.skip(Math.min(most, left));
      left -= skipped;
      return skipped;
    }

    @Override
    public int available() throws IOException {
      return (int) Math.min(super.available(), left);
    }
  }

  private static String line(FileChannel channel) throws IOException {
    ByteBuffer begin = ByteBuffer.allocate(LONGEST_LINE);
    int read;
    do {
      read = channel.read(begin);
    } while (read >= 0 && begin.hasRemaining());
    String text = new String(begin.array(), 0, begin.position(), US_ASCII);
    int end = text.indexOf('\n');
    if (end < 0 || !text.startsWith(FORM)) {
      throw new IOException("A file of the store was changed from outside");
    }
    return text.substring(0, end);
  }
}
