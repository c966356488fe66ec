package org.viralstack.system.sync.job;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.viralstack.launcher.database.DatabaseAddress;

/** Keeps whoever takes a place for a job waiting in the middle of the work. */
final class HeldQuota implements AutoCloseable {
  private static final String WAITING =
      " FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))";

  private final Connection connection;

  private HeldQuota(Connection connection) {
    this.connection = connection;
  }

  /** Holds the row in which an organization's jobs are counted. */
  static HeldQuota of(DatabaseAddress database, String organization) throws SQLException {
    Connection connection =
        DriverManager.getConnection(database.url(), database.user(), database.password());
    connection.setAutoCommit(false);
    try (PreparedStatement row =
        connection.prepareStatement(
            """
            INSERT INTO billing.usage_counters
              (organization_id, feature, period_start, used, reserved)
            VALUES (?, 'concurrent_jobs', 'epoch', 0, 0)
            """)) {
      row.setString(1, organization);
      row.execute();
    }
    return new HeldQuota(connection);
  }

  /** Returns once somebody waits. */
  void awaitWaiting() throws SQLException {
    long deadline = System.nanoTime() + 20_000_000_000L;
    while (waiting() == 0) {
      if (System.nanoTime() > deadline) {
        throw new IllegalStateException("nobody waits");
      }
      Thread.onSpinWait();
    }
  }

  /** Lets the database break off the statements of those who wait. */
  void breakOffTheWaiting() throws SQLException {
    try (PreparedStatement end =
        connection.prepareStatement("SELECT pg_cancel_backend(pid)" + WAITING)) {
      end.execute();
    }
  }

  private long waiting() throws SQLException {
    try (PreparedStatement count = connection.prepareStatement("SELECT count(*)" + WAITING);
        ResultSet row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.rollback();
    connection.close();
  }
}
