package org.viralstack.auth.storage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A real PostgreSQL for the tests of this module, started once and ended with the JVM. */
public final class TestPostgres {
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger LAST = new AtomicInteger();

  private TestPostgres() {}

  /** Makes a database of its own with the tables of this module. */
  public static PGSimpleDataSource migrated() {
    PGSimpleDataSource dataSource = empty();
    Flyway.configure()
        .dataSource(dataSource)
        .schemas("auth")
        .locations("classpath:db/auth")
        .load()
        .migrate();
    return dataSource;
  }

  /** Makes an empty database of its own. */
  public static PGSimpleDataSource empty() {
    String name = "test" + LAST.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    return (PGSimpleDataSource) SERVER.getDatabase("postgres", name);
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
