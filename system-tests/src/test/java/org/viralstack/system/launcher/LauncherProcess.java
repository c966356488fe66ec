package org.viralstack.system.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.viralstack.launcher.Launch;
import org.viralstack.system.fixture.server.Checkout;

/** A launcher that runs as a process of its own, as a person or a build would start it. */
final class LauncherProcess implements AutoCloseable {
  /** What is promised for the end of everything. */
  static final Duration END_LIMIT = Duration.ofSeconds(10);

  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  private final Path data;
  private final Path output;
  private final Process process;

  private LauncherProcess(Path data, Path output, Process process) {
    this.data = data;
    this.output = output;
    this.process = process;
  }

  /** Starts a launcher. */
  static LauncherProcess start(Path data, int port, Map<String, String> environment) {
    return start(data, port, environment, command(data, List.of()));
  }

  /** Starts a launcher as the child of a shell, and has it watch that. */
  static LauncherProcess startBelowShell(Path data, int port) {
    List<String> words = new ArrayList<>(List.of("sh", "-c", "\"$@\"; exit $?", "shell"));
    words.addAll(command(data, List.of("--with-parent")));
    return start(data, port, Map.of(), words);
  }

  private static LauncherProcess start(
      Path data, int port, Map<String, String> environment, List<String> words) {
    try {
      Path output = Files.createTempFile(Checkout.target(), "launcher", ".txt");
      ProcessBuilder builder =
          new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
      builder.environment().keySet().removeIf(name -> name.startsWith("VIRALSTACK_"));
      builder.environment().put("VIRALSTACK_DATA_DIR", data.toString());
      builder.environment().put("VIRALSTACK_HTTP_PORT", Integer.toString(port));
      builder.environment().putAll(environment);
      LauncherProcess launcher = new LauncherProcess(data, output, builder.start());
      // a run that is broken off closes nothing
      Runtime.getRuntime().addShutdownHook(new Thread(launcher.process::destroy));
      return launcher;
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static List<String> command(Path data, List<String> options) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-Xmx256m", "-cp", System.getProperty("java.class.path")));
    // so that the launcher is found by its data directory, as its children are
    words.add("-Dtest.data=" + data);
    words.add(Launch.class.getName());
    words.addAll(options);
    words.add(Checkout.micro().toString());
    words.add(Checkout.war().toString());
    return words;
  }

  /** The process that was started: the launcher itself, or the shell around it. */
  ProcessHandle handle() {
    return process.toHandle();
  }

  /** Everything printed so far. */
  String printed() {
    try {
      return Files.readString(output);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Waits until {@code text} has been printed; fails when the process ends before. */
  LauncherProcess awaitPrinted(String text) {
    await().atMost(START_LIMIT).until(() -> printed().contains(text) || !process.isAlive());
    assertThat(printed()).contains(text);
    return this;
  }

  /** Waits for the launcher to end by itself, and returns its exit code. */
  int awaitExit() {
    await().atMost(START_LIMIT).until(() -> !process.isAlive());
    return process.exitValue();
  }

  /** Asserts that every process that has to do with the data directory ends within the limit. */
  void assertEverythingEnds() {
    await().atMost(END_LIMIT).untilAsserted(() -> assertThat(processesOf(data)).isEmpty());
  }

  /** The command lines of all processes that work in {@code data}. */
  static List<String> processesOf(Path data) {
    return ProcessHandle.allProcesses()
        .flatMap(handle -> handle.info().commandLine().stream())
        .filter(line -> line.contains(data.toString()))
        .toList();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
    await().atMost(END_LIMIT).until(() -> !process.isAlive());
  }
}
