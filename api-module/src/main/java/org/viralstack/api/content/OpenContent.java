package org.viralstack.api.content;

import jakarta.ws.rs.core.StreamingOutput;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import org.viralstack.studio.file.StoredObject;

/** The entity of an answer that holds something open. For one answer, by one thread. */
public final class OpenContent implements StreamingOutput, Closeable {
  private final Closeable source;
  private final Writing writing;

  /** Writes all that there is, and closes nothing. */
  @FunctionalInterface
  public interface Writing {
    void to(OutputStream out) throws IOException;
  }

  /**
   * Content that is about to be sent.
   *
   * @param source is closed when it was sent, or need not be
   */
  public OpenContent(Closeable source, Writing writing) {
    this.source = source;
    this.writing = writing;
  }

  /** The content of a file of the store. */
  public static OpenContent of(StoredObject file) {
    return new OpenContent(file::close, file.content()::transferTo);
  }

  @Override
  public void write(OutputStream out) throws IOException {
    try (this) {
      writing.to(out);
    }
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
