package org.viralstack.launcher.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.commons.io.FileUtils;

/**
 * The command line of one Payara Micro.
 *
 * @param directory working files of the server, empty at its start
 */
record MicroCommand(ServerPrograms programs, Path directory, Seat seat) {
  private static final List<String> MACHINE_OPTIONS =
      List.of(
          "-XX:+IgnoreUnrecognizedVMOptions",
          "-XX:+UseParallelGC",
          "-XX:+UseCompactObjectHeaders",
          // where the system grants them
          "-XX:+UseTransparentHugePages",
          "-XX:+ExitOnOutOfMemoryError",
          // optimize what is called often, not what the start calls a few thousand times: a third
          // less work until it is ready
          "-XX:Tier4InvocationThreshold=50000",
          "-XX:Tier4MinInvocationThreshold=6000",
          "-XX:Tier4CompileThreshold=150000",
          "-XX:Tier4BackEdgeThreshold=400000",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  List<String> words() {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(MACHINE_OPTIONS);
    words.add("-Djava.io.tmpdir=" + temporaryFiles());
    // else the data grid listens on every interface, and asks nobody for a password
    words.add("-Dhazelcast.socket.bind.any=false");
    // when a node dies, the grid waits that long for copies that the dead one was to keep
    words.add("-Dhazelcast.operation.backup.timeout.millis=1000");
    words.addAll(List.of("-jar", programs.micro().toString()));
    words.addAll(List.of("--rootdir", directory.resolve("root").toString()));
    words.addAll(List.of("--prebootcommandfile", bootCommands().toString()));
    words.addAll(List.of("--logproperties", logging().toString()));
    words.addAll(List.of("--port", Integer.toString(seat.httpPort())));
    words.addAll(List.of("--interfaces", "127.0.0.1"));
    words.addAll(List.of("--startport", Integer.toString(seat.gridPort())));
    words.addAll(List.of("--clustermode", "tcpip:" + seat.members()));
    words.addAll(List.of("--clustername", seat.cluster()));
    words.addAll(List.of("--deploy", programs.application().toString(), "--contextroot", "/"));
    words.add("--disablephonehome");
    return words;
  }

  /** Leaves nothing of an earlier start, since the server would deploy that again. */
  void prepareDirectory() throws IOException {
    FileUtils.deleteDirectory(directory.toFile());
    Files.createDirectories(temporaryFiles());
    for (Path file : List.of(bootCommands(), logging())) {
      try (InputStream text =
          MicroCommand.class.getResourceAsStream(file.getFileName().toString())) {
        Files.copy(Objects.requireNonNull(text), file);
      }
    }
  }

  private Path temporaryFiles() {
    return directory.resolve("tmp");
  }

  private Path bootCommands() {
    return directory.resolve("boot-commands.txt");
  }

  private Path logging() {
    return directory.resolve("logging.properties");
  }
}
