package org.viralstack.launcher;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.launcher.data.DataDirectory;
import org.viralstack.launcher.data.DataLock;
import org.viralstack.launcher.data.Secrets;
import org.viralstack.launcher.database.DatabaseAddress;
import org.viralstack.launcher.database.EmbeddedDatabase;
import org.viralstack.launcher.demo.DemoOrganization;
import org.viralstack.launcher.demo.DemoOutcome;
import org.viralstack.launcher.demo.FirstRun;
import org.viralstack.launcher.demo.Operator;
import org.viralstack.launcher.process.CannotStart;
import org.viralstack.launcher.process.FreePort;
import org.viralstack.launcher.server.ApplicationSettings;
import org.viralstack.launcher.server.MicroServer;
import org.viralstack.launcher.server.ServerPrograms;

/** One installation: its parts are started one after the other, and watched until one ends. */
final class ViralStack {
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration WATCH_INTERVAL = Duration.ofMillis(500);

  private final Settings settings;
  private final Endings endings;
  private final Progress progress;
  private final DataDirectory data;
  private final Secrets secrets;
  private final Operator operator;

  /**
   * @throws CannotStart when the data directory or the port is not free
   */
  ViralStack(Settings settings, Endings endings, Progress progress) {
    this.settings = settings;
    this.endings = endings;
    this.progress = progress;
    this.data = DataDirectory.prepared(settings.dataDirectory());
    endings.start(() -> DataLock.of(data));
    MicroServer.endLeftOver(data);
    if (!FreePort.isFree(settings.httpPort())) {
      throw new CannotStart(
          "Port %d of 127.0.0.1 is taken; end what uses it or set %s"
              .formatted(settings.httpPort(), Settings.HTTP_PORT));
    }
    this.secrets = Secrets.keptIn(data);
    this.operator =
        new Operator(
            settings.operatorEmail(),
            settings.operatorPassword().orElse(secrets.operator()),
            settings.operatorPassword().isEmpty());
  }

  /**
   * Runs until a part or the parent ends.
   *
   * @param programs what the server is started from
   * @param parent who it runs for
   * @throws CannotStart when a part does not start, or ends by itself
   */
  void run(ServerPrograms programs, Parent parent) {
    progress.show("ViralStack starts; its data is in " + data.root());
    Optional<EmbeddedDatabase> embedded =
        settings.database().isPresent() ? Optional.empty() : Optional.of(startDatabase());
    DatabaseAddress address =
        embedded.map(EmbeddedDatabase::address).or(settings::database).orElseThrow();
    if (embedded.isEmpty()) {
      address.requireReachable();
    }
    progress.say("database", "ready at " + address.place());
    MicroServer server =
        endings.start(
            () -> MicroServer.start(programs, data, settings.httpPort(), forApplication(address)));
    progress.say("server", "starts; its log is " + data.serverLog());
    server.awaitReady(START_LIMIT);
    progress.say("application", "ready");
    welcome(server.address());
    watch(server, embedded, parent);
  }

  private EmbeddedDatabase startDatabase() {
    progress.say("database", "PostgreSQL starts");
    return endings.start(() -> EmbeddedDatabase.start(data, secrets));
  }

  private ApplicationSettings forApplication(DatabaseAddress database) {
    return new ApplicationSettings(
        database,
        settings.secretKey().orElse(secrets.secretKey()),
        operator.email(),
        operator.password(),
        data.root());
  }

  private void welcome(URI server) {
    FirstRun firstRun = new FirstRun(data.firstRun());
    try {
      Optional<String> key = firstRun.key();
      DemoOutcome demo =
          key.isPresent()
              ? new DemoOutcome.Prepared(key.get())
              : new DemoOrganization(server, secrets.demo()).prepare(operator);
      progress.say("ViralStack", "ready at " + server + "/ (Ctrl-C ends it)");
      switch (demo) {
        case DemoOutcome.Prepared prepared ->
            progress.show(
                "\n"
                    + firstRun.write(server, operator, secrets.demo(), prepared.key())
                    + "\nThis text is kept in "
                    + data.firstRun());
        case DemoOutcome.Refused refused ->
            progress.show("There is no demo organization: " + refused.reason());
      }
    } catch (IOException unwritable) {
      throw new CannotStart("The file " + data.firstRun() + " cannot be written", unwritable);
    }
  }

  private void watch(MicroServer server, Optional<EmbeddedDatabase> database, Parent parent) {
    while (!parent.isGone()) {
      if (server.awaitEnd(WATCH_INTERVAL)) {
        throw new CannotStart("The server ended by itself (see " + data.serverLog() + ")");
      }
      if (database.isPresent() && !database.get().isRunning()) {
        throw new CannotStart("PostgreSQL ended by itself (see " + data.logs() + ")");
      }
    }
  }
}
