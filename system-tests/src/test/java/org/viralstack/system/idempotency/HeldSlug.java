package org.viralstack.system.idempotency;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.viralstack.launcher.database.DatabaseAddress;

/** Keeps whoever makes an app with a slug waiting in the middle of the work. */
final class HeldSlug implements AutoCloseable {
  private static final String SAME_LOCK =
      " USING (locktype, database, classid, objid, objsubid)"
          + " WHERE held.pid = pg_backend_pid() AND held.granted AND NOT waiting.granted"
          + " AND locktype = 'advisory'";

  private final Connection connection;

  private HeldSlug(Connection connection) {
    this.connection = connection;
  }

  /** Holds a slug of an organization's real data, by the lock with which the application does. */
  static HeldSlug of(DatabaseAddress database, String organization, String slug)
      throws SQLException {
    Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password());
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT pg_advisory_lock(hashtextextended(?, 0))")) {
      lock.setString(1, organization + "/false/" + slug);
      lock.execute();
    }
    return new HeldSlug(connection);
  }

  /** Returns once somebody waits for the slug. */
  void awaitWaiting() throws SQLException {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (waiting() == 0) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("nobody waits for the slug");
      }
      Thread.onSpinWait();
    }
  }

  /** Lets the database break off the statements of those who wait. */
  void breakOffTheWaiting() throws SQLException {
    try (PreparedStatement end =
        connection.prepareStatement(
            "SELECT pg_cancel_backend(waiting.pid) FROM pg_locks held JOIN pg_locks waiting"
                + SAME_LOCK)) {
      end.execute();
    }
  }

  private long waiting() throws SQLException {
    try (PreparedStatement count =
            connection.prepareStatement(
                "SELECT count(*) FROM pg_locks held JOIN pg_locks waiting" + SAME_LOCK);
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
