package org.viralstack.auth.node;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty database of its own, on a PostgreSQL that all tests of this process share. */
public final class Database {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final PGSimpleDataSource source = new PGSimpleDataSource();

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  public Database() {
    String name = "auth_" + COUNT.incrementAndGet();
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    source.setURL(Server.RUNNING.getJdbcUrl("postgres", name));
    source.setStringType("unspecified");
  }

  PGSimpleDataSource source() {
    return source;
  }

  /** The one number that a query answers. */
  public long count(String query) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Changes rows behind the back of the application. */
  public int execute(String statement, String... parameters) throws SQLException {
    try (Connection connection = source.getConnection();
        var prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        prepared.setString(i + 1, parameters[i]);
      }
      return prepared.executeUpdate();
    }
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "Database[%s]", source.getDatabaseName());
  }
}
