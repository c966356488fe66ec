package org.viralstack.system.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The browser of this machine. */
final class Chromium {
  static final String MISSING =
      "There is no Chromium: install the package chromium, or name the program in CHROMIUM";

  private static final String NAMED = "CHROMIUM";

  private Chromium() {}

  /** The program that the environment names, else the first on the path that is one. */
  static Optional<Path> program() {
    return Stream.concat(
            Stream.ofNullable(System.getenv(NAMED)).map(Path::of),
            Pattern.compile(File.pathSeparator)
                .splitAsStream(System.getenv().getOrDefault("PATH", ""))
                .flatMap(
                    directory ->
                        Stream.of("chromium", "chromium-browser", "google-chrome")
                            .map(name -> Path.of(directory, name))))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
