package org.viralstack.launcher.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.viralstack.launcher.process.CannotStart;

/** Runs one of PostgreSQL's programs to its end. */
final class PostgresCommand {
  private static final Pattern COMPLAINT = Pattern.compile("\\b(?:FATAL|PANIC|error):\\s*(.*)");

  private final Path output;
  private final List<String> words = new ArrayList<>();

  /**
   * @param output takes what the program, and any server that it starts, prints
   */
  PostgresCommand(Path program, Path output) {
    this.output = output;
    // PostgreSQL refuses to run as root; a user namespace of its own takes root's powers away
    if (new UnixSystem().getUid() == 0) {
      words.add("unshare");
      words.add("--user");
    }
    words.add(program.toString());
  }

  PostgresCommand with(String... more) {
    words.addAll(List.of(more));
    return this;
  }

  /**
   * @throws CannotStart when the program fails, with the reason that it printed
   */
  void succeed() {
    if (run() != 0) {
      throw new CannotStart(
          "PostgreSQL does not start: %s (see %s)".formatted(reason(), output.getParent()));
    }
  }

  /** Returns the exit code. */
  int run() {
    try {
      return new ProcessBuilder(words)
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.to(output.toFile()))
          .start()
          .waitFor();
    } catch (IOException missing) {
      throw new CannotStart("The program " + words.getFirst() + " cannot be run", missing);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CannotStart("The start was interrupted", interrupted);
    }
  }

  /** What PostgreSQL said last, in the command's output or, once it has begun, in its own log. */
  private String reason() {
    return Stream.concat(Stream.of(output), ownLogs())
        .flatMap(file -> lastComplaint(file).stream())
        .findFirst()
        .orElse("it gives no reason");
  }

  private Stream<Path> ownLogs() {
    File[] logs = output.resolveSibling(".").toFile().listFiles(EmbeddedDatabase::isServerLog);
    return Stream.ofNullable(logs)
        .flatMap(Stream::of)
        .sorted(Comparator.comparingLong(File::lastModified).reversed())
        .map(File::toPath);
  }

  private static Optional<String> lastComplaint(Path file) {
    try {
      return Files.readAllLines(file).stream()
          .map(COMPLAINT::matcher)
          .filter(Matcher::find)
          .map(complaint -> complaint.group(1))
          .reduce((earlier, later) -> later);
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }
}
