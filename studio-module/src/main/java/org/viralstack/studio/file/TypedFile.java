package org.viralstack.studio.file;

import static java.nio.charset.StandardCharsets.US_ASCII;

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
    FileChannel channel = FileChannel.open(place, StandardOpenOption.READ);
    try {
      String line = line(channel);
      channel.position(line.length() + 1L);
      InputStream content = Channels.newInputStream(channel);
      long length = channel.size() - channel.position();
      return new StoredObject(key, new MediaType(line.substring(FORM.length())), length, content);
    } catch (IOException | RuntimeException broken) {
      channel.close();
      throw broken;
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
