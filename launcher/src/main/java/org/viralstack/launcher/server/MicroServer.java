package org.viralstack.launcher.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.viralstack.launcher.data.DataDirectory;
import org.viralstack.launcher.process.BoundedLog;
import org.viralstack.launcher.process.CannotStart;
import org.viralstack.launcher.process.Ending;
import org.viralstack.launcher.process.ProcessRecord;

/** A Payara Micro with the application, listening on 127.0.0.1. */
public final class MicroServer implements AutoCloseable {
  private static final String PUBLIC_URL = "VIRALSTACK_PUBLIC_URL";
  private static final Duration PATIENCE = Duration.ofSeconds(7);
  private static final long LOG_BYTES = 10L << 20;
  private static final int OLDER_LOGS = 4;

  private final DataDirectory data;
  private final ProcessRecord record;
  private final URI address;
  private final Process process;
  private final StartWatch start = new StartWatch();

  private MicroServer(DataDirectory data, int httpPort, ProcessBuilder builder) throws IOException {
    this.data = data;
    this.record = new ProcessRecord(data.serverProcess());
    this.address = URI.create("http://127.0.0.1:" + httpPort);
    this.process = builder.start();
    record.write(process.toHandle());
    Thread.ofPlatform().daemon().name("server-log").start(this::followLog);
  }

  /** Ends a server that a killed launcher left behind, if there is one. */
  public static void endLeftOver(DataDirectory data) {
    ProcessRecord record = new ProcessRecord(data.serverProcess());
    record.running().ifPresent(leftOver -> Ending.end(leftOver, PATIENCE));
    record.delete();
  }

  /**
   * Starts a server. Returns before it is ready.
   *
   * @throws CannotStart when the process cannot be started
   */
  public static MicroServer start(
      ServerPrograms programs, DataDirectory data, int httpPort, ApplicationSettings settings) {
    Map<String, String> environment = new HashMap<>(settings.environment());
    // Links lead here, unless whoever starts the server says that it is reached by another address.
    environment.put(
        PUBLIC_URL,
        Optional.ofNullable(System.getenv(PUBLIC_URL)).orElse("http://127.0.0.1:" + httpPort));
    return start(programs, data, Seat.alone(httpPort), environment);
  }

  /**
   * Starts a server that may share a data grid with others. Returns before it is ready.
   *
   * @param data of this server alone
   * @param environment what its process gets beside what this one has; see docs/configuration.md
   * @throws CannotStart when the process cannot be started
   */
  public static MicroServer start(
      ServerPrograms programs, DataDirectory data, Seat seat, Map<String, String> environment) {
    MicroCommand command = new MicroCommand(programs, data.server(), seat);
    try {
      command.prepareDirectory();
      ProcessBuilder builder = new ProcessBuilder(command.words()).redirectErrorStream(true);
      builder.environment().putAll(environment);
      return new MicroServer(data, seat.httpPort(), builder);
    } catch (IOException unusable) {
      throw new CannotStart("The server cannot be started in " + data.server(), unusable);
    }
  }

  /** Where it listens, without a path. */
  public URI address() {
    return address;
  }

  public ProcessHandle process() {
    return process.toHandle();
  }

  /**
   * Returns when the server is ready to serve.
   *
   * @throws CannotStart when the application does not start, or not in time
   */
  public void awaitReady(Duration limit) {
    long deadline = System.nanoTime() + limit.toNanos();
    switch (startOutcome(limit)) {
      case StartOutcome.Failed failed ->
          throw new CannotStart("The application does not start: " + failed.reason() + seeLog());
      case StartOutcome.Ended ended ->
          throw new CannotStart(
              "The server ended with code " + ended.exitCode() + " while it started" + seeLog());
      case StartOutcome.Deployed deployed -> {}
    }
    Readiness readiness = new Readiness(address);
    while (!readiness.isReached()) {
      if (awaitEnd(Duration.ofMillis(200)) || System.nanoTime() > deadline) {
        throw new CannotStart("The application started, but is not ready" + seeLog());
      }
    }
  }

  private StartOutcome startOutcome(Duration limit) {
    try {
      return start.outcome().get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      return new StartOutcome.Failed("it took longer than " + limit.toSeconds() + " seconds");
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new StartOutcome.Failed("the start was interrupted");
    } catch (ExecutionException unreadable) {
      return new StartOutcome.Failed("its log cannot be followed");
    }
  }

  private String seeLog() {
    return " (see " + data.serverLog() + ")";
  }

  /** Waits for the server to end by itself; tells whether it has. */
  public boolean awaitEnd(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }

  /**
   * Ends the server: it stops listening, finishes what it serves, and is killed after 7 seconds.
   */
  @Override
  public void close() {
    Ending.end(process.toHandle(), PATIENCE);
    record.delete();
  }

  private void followLog() {
    try (BoundedLog log = new BoundedLog(data.serverLog(), LOG_BYTES, OLDER_LOGS);
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        log.add(line);
        start.read(line);
      }
      start.outcome().complete(new StartOutcome.Ended(process.waitFor()));
    } catch (IOException | InterruptedException unexpected) {
      start.outcome().completeExceptionally(unexpected);
    }
  }
}
