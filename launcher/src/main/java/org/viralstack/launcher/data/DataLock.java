package org.viralstack.launcher.data;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import org.viralstack.launcher.process.CannotStart;

/**
 * Owns a data directory. The operating system gives it back when the owner ends, however it ends.
 */
public final class DataLock implements AutoCloseable {
  private final FileChannel channel;

  private DataLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the directory.
   *
   * @throws CannotStart when another process owns the directory
   */
  public static DataLock of(DataDirectory data) {
    try {
      FileChannel channel =
          FileChannel.open(data.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock() == null) {
        channel.close();
        throw new CannotStart(
            "Another ViralStack, process %s, already works in %s; end it or set VIRALSTACK_DATA_DIR"
                .formatted(Files.readString(data.lock()), data.root()));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(ownProcess().getBytes(StandardCharsets.UTF_8)));
      return new DataLock(channel);
    } catch (IOException unusable) {
      throw new CannotStart("The file " + data.lock() + " cannot be written", unusable);
    }
  }

  private static String ownProcess() {
    return Long.toString(ProcessHandle.current().pid());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
