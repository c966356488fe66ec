package org.viralstack.system.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.viralstack.launcher.data.DataDirectory;
import org.viralstack.launcher.database.DatabaseAddress;
import org.viralstack.launcher.server.MicroServer;
import org.viralstack.launcher.server.Seat;
import org.viralstack.launcher.server.ServerPrograms;
import org.viralstack.system.fixture.Backing;
import org.viralstack.system.fixture.Platform;

/** One node, which can end in every way and start again at the same address. */
public final class Node implements Platform {
  private static final Duration START_LIMIT = Duration.ofMinutes(4);

  private final Backing backing;
  private final ServerPrograms programs;
  private final DataDirectory data;
  private final Seat seat;
  private final Map<String, String> environment;
  private Optional<MicroServer> server = Optional.empty();

  Node(
      Backing backing,
      ServerPrograms programs,
      DataDirectory data,
      Seat seat,
      Map<String, String> environment) {
    this.backing = backing;
    this.programs = programs;
    this.data = data;
    this.seat = seat;
    this.environment = environment;
  }

  /** Starts the node; returns when it is ready. */
  public void start() {
    MicroServer started = MicroServer.start(programs, data, seat, environment);
    server = Optional.of(started);
    started.awaitReady(START_LIMIT);
  }

  /** Ends it as a crash does. */
  public void kill() {
    process().destroyForcibly();
    process().onExit().join();
  }

  /** Ends it as an operator does; returns when it has ended. */
  public void stop() {
    server.orElseThrow().close();
  }

  /** Lets it hang, with all connections open. */
  public void pause() {
    signal("STOP");
  }

  /** Lets it go on as if nothing had been. */
  public void resume() {
    signal("CONT");
  }

  @Override
  public URI address() {
    return URI.create("http://127.0.0.1:" + seat.httpPort());
  }

  @Override
  public ProcessHandle process() {
    return server.orElseThrow().process();
  }

  @Override
  public String log() {
    try {
      return Files.readString(data.serverLog());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  @Override
  public DatabaseAddress database() {
    return backing.database().address();
  }

  @Override
  public String secretKey() {
    return backing.settings().secretKey();
  }

  @Override
  public String operatorEmail() {
    return backing.settings().operatorEmail();
  }

  @Override
  public String operatorPassword() {
    return backing.settings().operatorPassword();
  }

  @Override
  public void close() {
    server.ifPresent(MicroServer::close);
  }

  private void signal(String name) {
    try {
      int exit =
          new ProcessBuilder("kill", "-" + name, Long.toString(process().pid())).start().waitFor();
      if (exit != 0) {
        throw new IllegalStateException("kill -" + name + " ended with " + exit);
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
