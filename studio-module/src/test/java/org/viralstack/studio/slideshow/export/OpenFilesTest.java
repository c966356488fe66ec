package org.viralstack.studio.slideshow.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.StoredObject;

class OpenFilesTest {
  private final List<String> closed = new ArrayList<>();

  private StoredObject file(String name, boolean breaks) {
    InputStream content =
        new FilterInputStream(InputStream.nullInputStream()) {
          @Override
          public void close() throws IOException {
            closed.add(name);
            if (breaks) {
              throw new IOException(name);
            }
          }
        };
    return new StoredObject(new ObjectKey(name), MediaType.PNG, 0, content);
  }

  @Test
  void allAreClosedThoughOneCannotBe() {
    OpenFiles files = new OpenFiles();
    files.add(file("a", false));
    files.add(file("b", true));
    files.add(file("c", true));
    files.add(file("d", false));

    assertThatThrownBy(files::close)
        .hasMessage("b")
        .satisfies(first -> assertThat(first.getSuppressed()[0]).hasMessage("c"));
    assertThat(closed).containsExactly("a", "b", "c", "d");
  }
}
