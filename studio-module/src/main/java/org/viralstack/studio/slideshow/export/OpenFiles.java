package org.viralstack.studio.slideshow.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.studio.file.StoredObject;

/** Files that are open together and are closed all, whatever becomes of one of them. */
final class OpenFiles implements AutoCloseable {
  private final List<StoredObject> files = new ArrayList<>();

  void add(StoredObject file) {
    files.add(file);
  }

  /** In the order in which they were added. */
  List<StoredObject> all() {
    return List.copyOf(files);
  }

  /** Closes them after a failure, which stays the one to be told. */
  void closeBecauseOf(Exception failure) {
    try {
      close();
    } catch (IOException another) {
      failure.addSuppressed(another);
    }
  }

  /**
   * @throws IOException the first of those that closing one has thrown, with the others suppressed
   */
  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (StoredObject file : files) {
      try {
        file.close();
      } catch (IOException each) {
        if (failure == null) {
          failure = each;
        } else {
          failure.addSuppressed(each);
        }
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
