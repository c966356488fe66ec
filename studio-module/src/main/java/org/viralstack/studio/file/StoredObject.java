package org.viralstack.studio.file;

import java.io.IOException;
import java.io.InputStream;

/**
 * A file of the store, opened for reading from its begin. Whoever opened it closes it; for one
 * thread.
 *
 * @param length of the content, in bytes
 */
public record StoredObject(ObjectKey key, MediaType type, long length, InputStream content)
    implements AutoCloseable {
  @Override
  public void close() throws IOException {
    content.close();
  }
}
