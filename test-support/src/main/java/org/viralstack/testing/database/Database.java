package org.viralstack.testing.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** An empty database of its own, on a PostgreSQL that all tests of this process share. */
public final class Database {
  private final PGSimpleDataSource source = Postgres.empty();

  /** Makes one without tables; the first node that starts on it brings them. */
  public Database() {}

  /** Makes one with the tables of one schema, as {@code db/<schema>} on the class path says. */
  public static Database with(String schema) {
    Database database = new Database();
    Flyway.configure()
        .dataSource(database.source)
        .schemas(schema)
        .locations("classpath:db/" + schema)
        .load()
        .migrate();
    return database;
  }

  /** Opens a connection at each call; there is no pool. */
  public PGSimpleDataSource source() {
    return source;
  }

  /** The one number that a query answers. */
  public long count(String query) {
    return only(query, row -> row.getLong(1));
  }

  /** The one text that a query answers. */
  public String text(String query) {
    return only(query, row -> row.getString(1));
  }

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private <T> T only(String query, Reading<T> reading) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return reading.of(answer);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Changes rows behind the back of the application. */
  public int execute(String statement, String... parameters) {
    try (Connection connection = source.getConnection();
        var prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        prepared.setString(i + 1, parameters[i]);
      }
      return prepared.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Keeps everybody else from a table until it is closed. */
  public Held hold(String table) throws SQLException {
    Connection connection = source.getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }
    return new Held(connection);
  }

  /** A table that only one has. */
  public record Held(Connection connection) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      connection.close();
    }
  }
}
