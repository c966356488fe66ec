package org.viralstack.testing.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;

/** The server that all tests of this process share, started when the first of them asks. */
final class Postgres {
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger LAST = new AtomicInteger();

  private Postgres() {}

  /** Makes an empty database. */
  static PGSimpleDataSource empty() {
    String name = "test" + LAST.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    PGSimpleDataSource source = (PGSimpleDataSource) SERVER.getDatabase("postgres", name);
    // As the server's pool is set up: the column says what a text is.
    source.setStringType("unspecified");
    return source;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
