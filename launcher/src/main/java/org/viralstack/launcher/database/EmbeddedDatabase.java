package org.viralstack.launcher.database;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.io.FileUtils;
import org.viralstack.launcher.data.DataDirectory;
import org.viralstack.launcher.data.PrivateFile;
import org.viralstack.launcher.data.Secrets;
import org.viralstack.launcher.process.CannotStart;
import org.viralstack.launcher.process.FreePort;

/** A PostgreSQL server below a data directory, for as long as its launcher lives. */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final String OWNER = "postgres";
  private static final String NAME = "viralstack";

  /** A node has up to 32 for requests and a few more; this is enough for six. */
  private static final int MOST_CONNECTIONS = 250;

  private final DataDirectory data;
  private final PostgresPrograms programs;
  private final Secrets secrets;
  private final int port;

  private EmbeddedDatabase(DataDirectory data, Secrets secrets) {
    this.data = data;
    this.programs = PostgresPrograms.unpackedBelow(data.database());
    this.secrets = secrets;
    this.port = FreePort.any();
  }

  /**
   * Starts PostgreSQL on a free port of 127.0.0.1, after making the database if there is none and
   * ending a server that a killed launcher left behind. Returns when it can be used.
   *
   * @throws CannotStart when it does not start; nothing runs then
   */
  public static EmbeddedDatabase start(DataDirectory data, Secrets secrets) {
    EmbeddedDatabase database = new EmbeddedDatabase(data, secrets);
    database.close();
    if (!Files.exists(database.cluster())) {
      database.create();
    }
    database.startServer();
    try {
      database.prepareForApplication();
      return database;
    } catch (RuntimeException failed) {
      database.close();
      throw failed;
    }
  }

  /** How the application enters the database; its role owns the database, but is no superuser. */
  public DatabaseAddress address() {
    return new DatabaseAddress(url(NAME), NAME, secrets.database());
  }

  public boolean isRunning() {
    return postmaster().isPresent();
  }

  /** Ends PostgreSQL, breaking off what it is doing; committed transactions are on the disk. */
  @Override
  public void close() {
    if (isRunning() && control().with("stop", "-m", "fast", "-w", "-t", "4").run() != 0) {
      control().with("stop", "-m", "immediate", "-w", "-t", "2").run();
    }
  }

  /** After a crash of the machine the file may name a process that has nothing to do with it. */
  private Optional<ProcessHandle> postmaster() {
    Path file = cluster().resolve("postmaster.pid");
    try {
      if (!Files.exists(file)) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
          .filter(process -> process.info().command().orElse("").startsWith(programsBelow()));
    } catch (IOException | NumberFormatException goneMeanwhile) {
      return Optional.empty();
    }
  }

  private String programsBelow() {
    return data.database().toString();
  }

  private void create() {
    Path draft = data.database().resolve("cluster.part");
    Path password = data.database().resolve("password");
    try {
      FileUtils.deleteDirectory(draft.toFile());
      PrivateFile.write(password, secrets.databaseOwner());
      command("initdb")
          .with("-D", draft.toString(), "-U", OWNER, "--pwfile=" + password)
          .with("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C")
          .with("--locale-provider=builtin", "--builtin-locale=C.UTF-8")
          .succeed();
      Files.move(draft, cluster(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException unwritable) {
      throw new CannotStart("The database cannot be made in " + data.database(), unwritable);
    } finally {
      FileUtils.deleteQuietly(password.toFile());
    }
  }

  private void startServer() {
    String options =
        Stream.of(
                "port=" + port,
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "max_connections=" + MOST_CONNECTIONS,
                "logging_collector=on",
                "log_directory=" + data.logs(),
                "log_filename=database-%a.log",
                "log_truncate_on_rotation=on",
                "log_rotation_age=1d",
                "log_rotation_size=0")
            .map(option -> "-c '" + option.replace("'", "'\\''") + "'")
            .collect(Collectors.joining(" "));
    control().with("start", "-w", "-t", "60", "-o", options).succeed();
  }

  private void prepareForApplication() {
    try (Connection connection =
            new DatabaseAddress(url(OWNER), OWNER, secrets.databaseOwner()).connect();
        Statement statement = connection.createStatement()) {
      if (!exists(statement, "SELECT FROM pg_roles WHERE rolname = '" + NAME + "'")) {
        statement.execute("CREATE ROLE " + NAME + " LOGIN");
      }
      statement.execute("ALTER ROLE " + NAME + " PASSWORD '" + secrets.database() + "'");
      if (!exists(statement, "SELECT FROM pg_database WHERE datname = '" + NAME + "'")) {
        statement.execute("CREATE DATABASE " + NAME + " OWNER " + NAME);
      }
    } catch (SQLException refused) {
      throw new CannotStart("The database cannot be prepared: " + refused.getMessage(), refused);
    }
  }

  private static boolean exists(Statement statement, String query) throws SQLException {
    try (ResultSet rows = statement.executeQuery(query)) {
      return rows.next();
    }
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  static boolean isServerLog(File file) {
    return file.getName().matches("database-\\w{3}\\.log");
  }

  private Path cluster() {
    return data.database().resolve("cluster");
  }

  private PostgresCommand control() {
    return command("pg_ctl").with("-D", cluster().toString());
  }

  private PostgresCommand command(String program) {
    return new PostgresCommand(
        programs.program(program), data.logs().resolve("database-" + program + ".log"));
  }
}
