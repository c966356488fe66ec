package org.viralstack.auth.storage;

import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * One connection beside the pool, for what must not wait behind the application's own queries. It
 * is opened when first needed, kept, and opened anew after a failure. Safe for use by many threads,
 * which take turns.
 */
public final class PrivateConnection implements AutoCloseable {
  private static final int LONGEST_PROBE_SECONDS = 1;

  private final Opening opening;
  private @Nullable Connection kept;

  /** Opens a connection that commits by itself. */
  @FunctionalInterface
  public interface Opening {
    Connection open() throws SQLException;
  }

  /** Work with the connection. */
  @FunctionalInterface
  public interface Work<T> {
    T run(Connection connection) throws SQLException;
  }

  public PrivateConnection(Opening opening) {
    this.opening = opening;
  }

  /**
   * Runs something on the connection.
   *
   * @throws SQLException as the work did; the next call begins with a fresh connection
   */
  public synchronized <T> T call(Work<T> work) throws SQLException {
    Connection connection = kept;
    if (connection == null) {
      connection = opening.open();
      kept = connection;
    }
    try {
      return work.run(connection);
    } catch (SQLException failure) {
      close();
      throw failure;
    }
  }

  /**
   * As {@link #call}, for what is asked so seldom that the connection may have broken since, which
   * is no reason to fail. Costs one round trip more.
   */
  public synchronized <T> T callAfterProbe(Work<T> work) throws SQLException {
    Connection connection = kept;
    if (connection != null && !connection.isValid(LONGEST_PROBE_SECONDS)) {
      close();
    }
    return call(work);
  }

  /** Closes the connection, if there is one; a later call opens another. */
  @Override
  public synchronized void close() {
    Connection connection = kept;
    kept = null;
    if (connection != null) {
      try {
        connection.close();
      } catch (SQLException alreadyGone) {
        // there is nothing left to close
      }
    }
  }
}
