package org.viralstack.render.font;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads fonts from the class path. */
final class FontLoading {
  /**
   * Java on Linux asks the system for its fonts before it reads the first one of ours, and fails
   * where neither fontconfig nor any font is installed. The property names a file to read instead.
   */
  private static final String CONFIGURATION = "sun.awt.fontconfig";

  private FontLoading() {}

  /**
   * @throws IllegalStateException when the resource is missing or is no font
   */
  static synchronized Font font(String resource) {
    try {
      return read(resource);
    } catch (RuntimeException | InternalError noFontsInstalled) {
      if (System.getProperty(CONFIGURATION) != null) {
        throw noFontsInstalled;
      }
      System.setProperty(CONFIGURATION, emptyConfiguration().toString());
      return read(resource);
    }
  }

  static byte[] bytes(String resource) {
    try (InputStream file = open(resource)) {
      return file.readAllBytes();
    } catch (IOException broken) {
      throw new IllegalStateException("The font " + resource + " cannot be read", broken);
    }
  }

  private static Font read(String resource) {
    try (InputStream file = open(resource)) {
      return Font.createFont(Font.TRUETYPE_FONT, file);
    } catch (FontFormatException | IOException broken) {
      throw new IllegalStateException("The font " + resource + " cannot be read", broken);
    }
  }

  private static InputStream open(String resource) {
    InputStream file = FontLoading.class.getResourceAsStream(resource);
    if (file == null) {
      throw new IllegalStateException("The font " + resource + " is missing");
    }
    return new BufferedInputStream(file);
  }

  private static Path emptyConfiguration() {
    try {
      Path file = Files.createTempFile("fontconfig", ".properties");
      file.toFile().deleteOnExit();
      return Files.writeString(file, "version=1\nsequence.allfonts=default\n");
    } catch (IOException full) {
      throw new UncheckedIOException(full);
    }
  }
}
