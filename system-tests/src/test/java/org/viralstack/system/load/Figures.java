package org.viralstack.system.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.viralstack.system.fixture.server.Checkout;

/** What a test has measured: printed, and kept in {@code target/figures}. */
public final class Figures {
  private final Path file;

  private Figures(Path file) {
    this.file = file;
  }

  /** An empty page of that name. */
  public static Figures page(String name) {
    try {
      Path directory = Files.createDirectories(Checkout.target().resolve("figures"));
      Path file = directory.resolve(name + ".txt");
      Files.deleteIfExists(file);
      return new Figures(file);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /** Adds a line. */
  public void note(String format, Object... values) {
    String line = format.formatted(values);
    System.out.println("[figures] " + line);
    try {
      Files.writeString(
          file,
          line + System.lineSeparator(),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
