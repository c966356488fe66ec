package org.viralstack.studio.template.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The texts of files by their names, in the order of the names. */
final class TemplateFiles {
  static final String NICHES = "niches.json";
  private static final String SHIPPED_LIST = "shipped.txt";
  private static final int MOST_FILES = 500;
  private static final long MOST_BYTES = 256 * 1024;

  private TemplateFiles() {}

  static Map<String, String> shipped() {
    Map<String, String> files = new TreeMap<>();
    for (String name : resource(SHIPPED_LIST).lines().toList()) {
      files.put(name, resource(name));
    }
    return files;
  }

  /**
   * @throws InvalidTemplates when the directory or a file cannot be read or is too large
   */
  static Map<String, String> in(Path directory) {
    try (Stream<Path> all = Files.list(directory)) {
      List<Path> json =
          all.filter(file -> String.valueOf(file.getFileName()).endsWith(".json"))
              .limit(MOST_FILES + 1L)
              .toList();
      if (json.size() > MOST_FILES) {
        throw refusal(directory, "holds more than " + MOST_FILES + " files");
      }
      Map<String, String> files = new TreeMap<>();
      for (Path file : json) {
        files.put(file.toString(), text(file));
      }
      return files;
    } catch (IOException unreadable) {
      throw refusal(directory, "cannot be read: " + unreadable);
    }
  }

  private static String text(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw refusal(file, "is larger than " + MOST_BYTES + " bytes");
    }
    try {
      return Files.readString(file);
    } catch (CharacterCodingException notUtf8) {
      throw refusal(file, "is not UTF-8");
    }
  }

  private static InvalidTemplates refusal(Path path, String reason) {
    return new InvalidTemplates(
        List.of(path + ", from " + TemplateDirectory.DIRECTORY + ", " + reason + "."));
  }

  private static String resource(String name) {
    try (InputStream bytes = TemplateFiles.class.getResourceAsStream("shipped/" + name)) {
      return new String(Objects.requireNonNull(bytes, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
