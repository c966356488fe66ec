package org.viralstack.launcher.database;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.launcher.process.CannotStart;

/** Runs one of PostgreSQL's programs to its end. */
final class PostgresCommand {
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
      throw new CannotStart("PostgreSQL does not start: %s (%s)".formatted(reason(), output));
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

  private String reason() {
    try {
      List<String> lines = Files.readAllLines(output);
      return lines.stream()
          .filter(line -> line.matches(".*\\b(FATAL|PANIC|error):.*"))
          .map(line -> line.replaceFirst(".*\\b(FATAL|PANIC|error):\\s*", ""))
          .findFirst()
          .orElse(lines.isEmpty() ? "no reason given" : lines.getLast());
    } catch (IOException unreadable) {
      return "no reason given";
    }
  }
}
