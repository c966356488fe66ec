package org.viralstack.auth.cluster.node;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.storage.PrivateConnection;
import org.viralstack.auth.storage.PrivateConnections;

/**
 * The nodes that may act on what they remember, as the database knows them.
 *
 * <p>A node that has not renewed for {@value #STALE_SECONDS} seconds counts as gone. That is more
 * than twice {@link Lease#LENGTH}, so that neither a jump of the database's clock by a few seconds
 * nor a slow commit makes a node look gone that still trusts itself.
 */
@Service
public class Nodes {
  private static final int STALE_SECONDS = 10;
  private static final int LONGEST_STATEMENT_SECONDS = 3;
  private static final String FRESH =
      "renewed_at > clock_timestamp() - interval '" + STALE_SECONDS + " seconds'";

  private final PrivateConnection renewing;
  private final PrivateConnection telling;

  @Inject
  public Nodes(PrivateConnections connections) {
    this(new PrivateConnection(connections::open), new PrivateConnection(connections::open));
  }

  /**
   * @param renewing keeps this node's entry, so that the lease does not wait behind the application
   * @param telling finds and removes the others, so that what is to be told does not wait so either
   */
  public Nodes(PrivateConnection renewing, PrivateConnection telling) {
    this.renewing = renewing;
    this.telling = telling;
  }

  /** Adds a node, and clears away those that have gone without a word. */
  public void join(String node) {
    renewing("DELETE FROM auth.nodes WHERE NOT (" + FRESH + ") AND id <> ?", node);
    renewing(
        "INSERT INTO auth.nodes (id, renewed_at) VALUES (?, clock_timestamp())"
            + " ON CONFLICT (id) DO UPDATE SET renewed_at = excluded.renewed_at",
        node);
  }

  /** Renews a node's entry; false when it is stale or was removed, so that the node must join. */
  public boolean renew(String node) {
    return renewing(
            "UPDATE auth.nodes SET renewed_at = clock_timestamp() WHERE id = ? AND " + FRESH, node)
        == 1;
  }

  /** Removes nodes, which cannot renew from then on. */
  public void remove(Collection<String> nodes) {
    try {
      telling.callAfterProbe(
          connection ->
              change(
                  connection,
                  "DELETE FROM auth.nodes WHERE id = ANY (?)",
                  connection.createArrayOf("text", nodes.toArray())));
    } catch (SQLException failure) {
      throw new IllegalStateException("Nodes cannot be removed", failure);
    }
  }

  @PreDestroy
  public void close() {
    renewing.close();
    telling.close();
  }

  /**
   * The nodes besides {@code node} that may act on what they remember. Waits for renewals that are
   * being committed, so that none is overlooked.
   */
  public Set<String> others(String node) {
    // What is fresh is judged in the select list, that is after the lock was waited for.
    String sql = "SELECT id, " + FRESH + " FROM auth.nodes WHERE id <> ? ORDER BY id FOR SHARE";
    try {
      return telling.callAfterProbe(connection -> fresh(connection, sql, node));
    } catch (SQLException failure) {
      throw new IllegalStateException("The nodes cannot be listed", failure);
    }
  }

  private static Set<String> fresh(Connection connection, String sql, String node)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql)) {
      statement.setString(1, node);
      Set<String> fresh = new HashSet<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          if (rows.getBoolean(2)) {
            fresh.add(rows.getString(1));
          }
        }
      }
      return fresh;
    }
  }

  private int renewing(String sql, String node) {
    try {
      return renewing.call(connection -> change(connection, sql, node));
    } catch (SQLException failure) {
      throw new IllegalStateException("This node's entry cannot be changed", failure);
    }
  }

  private static int change(Connection connection, String sql, Object parameter)
      throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql)) {
      statement.setObject(1, parameter);
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(LONGEST_STATEMENT_SECONDS);
    return statement;
  }
}
