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
import javax.sql.DataSource;
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

  private final DataSource dataSource;
  private final PrivateConnection own;

  @Inject
  public Nodes(DataSource dataSource, PrivateConnections connections) {
    this(dataSource, new PrivateConnection(connections::open));
  }

  /**
   * @param own renews this node's entry, so that the lease does not wait behind the application
   */
  public Nodes(DataSource dataSource, PrivateConnection own) {
    this.dataSource = dataSource;
    this.own = own;
  }

  /** Adds a node, and clears away those that have gone without a word. */
  public void join(String node) {
    updateAlone("DELETE FROM auth.nodes WHERE NOT (" + FRESH + ") AND id <> ?", node);
    updateAlone(
        "INSERT INTO auth.nodes (id, renewed_at) VALUES (?, clock_timestamp())"
            + " ON CONFLICT (id) DO UPDATE SET renewed_at = excluded.renewed_at",
        node);
  }

  /** Renews a node's entry; false when it is stale or was removed, so that the node must join. */
  public boolean renew(String node) {
    return updateAlone(
            "UPDATE auth.nodes SET renewed_at = clock_timestamp() WHERE id = ? AND " + FRESH, node)
        == 1;
  }

  /** Removes a node, which cannot renew from then on. */
  public void remove(String node) {
    update("DELETE FROM auth.nodes WHERE id = ?", node);
  }

  /** As {@link #remove(String)} for several. */
  public void removeAll(Collection<String> nodes) {
    nodes.forEach(this::remove);
  }

  @PreDestroy
  public void close() {
    own.close();
  }

  /**
   * The nodes besides {@code node} that may act on what they remember. Waits for renewals that are
   * being committed, so that none is overlooked.
   */
  public Set<String> others(String node) {
    // What is fresh is judged in the select list, that is after the lock was waited for.
    String sql = "SELECT id, " + FRESH + " FROM auth.nodes WHERE id <> ? ORDER BY id FOR SHARE";
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepare(connection, sql, node);
        ResultSet rows = statement.executeQuery()) {
      Set<String> others = new HashSet<>();
      while (rows.next()) {
        if (rows.getBoolean(2)) {
          others.add(rows.getString(1));
        }
      }
      return others;
    } catch (SQLException failure) {
      throw new IllegalStateException("The nodes cannot be listed", failure);
    }
  }

  private int updateAlone(String sql, String node) {
    try {
      return own.call(connection -> update(connection, sql, node));
    } catch (SQLException failure) {
      throw new IllegalStateException("This node's entry cannot be changed", failure);
    }
  }

  private int update(String sql, String node) {
    try (Connection connection = dataSource.getConnection()) {
      return update(connection, sql, node);
    } catch (SQLException failure) {
      throw new IllegalStateException("A node's entry cannot be changed", failure);
    }
  }

  private static int update(Connection connection, String sql, String node) throws SQLException {
    try (PreparedStatement statement = prepare(connection, sql, node)) {
      return statement.executeUpdate();
    }
  }

  private static PreparedStatement prepare(Connection connection, String sql, String node)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(LONGEST_STATEMENT_SECONDS);
    statement.setString(1, node);
    return statement;
  }
}
