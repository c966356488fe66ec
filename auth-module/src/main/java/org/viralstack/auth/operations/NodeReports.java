package org.viralstack.auth.operations;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.viralstack.auth.runtime.Service;

/** The reports of all nodes, in the database. Safe for use by many threads. */
@Service
public class NodeReports {
  private static final int LONGEST_STATEMENT_SECONDS = 3;
  private static final int MOST_NODES = 1_000;

  private static final String REPORT =
      """
      INSERT INTO auth.node_reports (id, roles, started_at, reported_at, in_step)
      VALUES (?, ?, ?, clock_timestamp(), ?)
      ON CONFLICT (id) DO UPDATE
      SET reported_at = excluded.reported_at, in_step = excluded.in_step
      """;

  private static final String FORGET =
      "DELETE FROM auth.node_reports WHERE id = ?"
          + " OR reported_at < clock_timestamp() - interval '1 day'";

  private static final String ALL =
      """
      SELECT id, roles, started_at, reported_at,
        CASE WHEN reported_at < clock_timestamp() - interval '15 seconds' THEN 'SILENT'
             WHEN in_step THEN 'UP' ELSE 'OUT_OF_STEP' END AS health,
        (SELECT count(*) FROM auth.scheduled_tasks WHERE picked AND picked_by = id) AS running
      FROM auth.node_reports ORDER BY id LIMIT ?
      """;

  private final DataSource dataSource;

  @Inject
  NodeReports(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** The reports of the last day, the node that started first before the others; at most 1,000. */
  public List<NodeReport> all() {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, ALL)) {
      statement.setInt(1, MOST_NODES);
      List<NodeReport> reports = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reports.add(report(rows));
        }
      }
      return reports;
    } catch (SQLException failure) {
      throw new IllegalStateException("The nodes cannot be listed", failure);
    }
  }

  void write(String node, List<String> roles, Instant startedAt, boolean inStep) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, REPORT)) {
      statement.setString(1, node);
      statement.setString(2, String.join(",", roles));
      statement.setObject(3, startedAt.atOffset(ZoneOffset.UTC));
      statement.setBoolean(4, inStep);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A node cannot report", failure);
    }
  }

  /** Forgets a node that ends, and those that ended long ago without a word. */
  void forget(String node) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = prepared(connection, FORGET)) {
      statement.setString(1, node);
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("A node's report cannot be taken away", failure);
    }
  }

  private static NodeReport report(ResultSet row) throws SQLException {
    return new NodeReport(
        row.getString("id"),
        List.of(row.getString("roles").split(",", -1)),
        NodeHealth.valueOf(row.getString("health")),
        row.getObject("started_at", OffsetDateTime.class).toInstant(),
        row.getObject("reported_at", OffsetDateTime.class).toInstant(),
        row.getLong("running"));
  }

  private static PreparedStatement prepared(Connection connection, String sql) throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    statement.setQueryTimeout(LONGEST_STATEMENT_SECONDS);
    return statement;
  }
}
