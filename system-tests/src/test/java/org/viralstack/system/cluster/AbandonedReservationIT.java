package org.viralstack.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.viralstack.system.cluster.fixture.Cluster;
import org.viralstack.system.cluster.fixture.OnCluster;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.load.Figures;

/**
 * What a node had set aside when it died is given back. Whatever an endpoint reserves has a task
 * that another node takes up and pays with it, so the test writes the rows of a reservation whose
 * work nobody takes up, and then kills a node in whose place it did so.
 */
@OnCluster
class AbandonedReservationIT {
  private static final Duration LIFE = Duration.ofSeconds(5);
  private static final Duration SWEEP = Duration.ofSeconds(10);
  private static final String COUNTER =
      """
      INSERT INTO billing.usage_counters (organization_id, feature, period_start, used, reserved)
      VALUES (?, 'slideshows_per_month', date_trunc('month', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC', 3, 1)
      """;
  private static final String RESERVATION =
      """
      INSERT INTO billing.reservations (id, organization_id, amount, state, deadline)
      VALUES (?2, ?, 1, 'OPEN', now() + make_interval(secs => ?))
      """;

  private final Cluster cluster;
  private final Customer customer;

  AbandonedReservationIT(Cluster cluster) {
    this.cluster = cluster;
    this.customer = Customers.of(cluster.node(0)).on("pro");
  }

  @Test
  void slotOfADeadNodeComesBackAfterItsDeadlineAndNotBefore() throws SQLException {
    Instant deadline = reserve("rsv_01KAM8X4Q2T7V9W3Y5Z6A1B2C3");
    cluster.node(2).kill();
    try {
      await()
          .atMost(LIFE.plus(SWEEP))
          .pollInterval(Duration.ofMillis(100))
          .until(() -> reserved() == 0);
      Duration late = Duration.between(deadline, Instant.now());
      Figures.page("abandoned-reservation")
          .note("a dead node's slot came back %d ms after its deadline", late.toMillis());
      assertThat(late).isPositive().isLessThan(SWEEP);
      assertThat(count("used")).isEqualTo(3);
    } finally {
      cluster.node(2).start();
    }
  }

  /** The reservation's deadline, or a little before. */
  private Instant reserve(String id) throws SQLException {
    Instant before = Instant.now();
    try (Connection connection = cluster.node(0).database().connect()) {
      connection.setAutoCommit(false);
      run(connection, COUNTER, customer.organization());
      run(
          connection,
          RESERVATION.replace("?2", "'" + id + "'").replace("=> ?", "=> " + LIFE.toSeconds()),
          customer.organization());
      run(
          connection,
          "INSERT INTO billing.reserved_periods SELECT ?, feature, period_start"
              + " FROM billing.usage_counters WHERE feature = 'slideshows_per_month'"
              + " AND organization_id = '"
              + customer.organization()
              + "'",
          id);
      connection.commit();
      return before.plus(LIFE);
    }
  }

  private static void run(Connection connection, String sql, String parameter) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, parameter);
      statement.executeUpdate();
    }
  }

  private long reserved() throws SQLException {
    return count("reserved");
  }

  private long count(String column) throws SQLException {
    try (Connection connection = cluster.node(0).database().connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT sum("
                    + column
                    + ") FROM billing.usage_counters"
                    + " WHERE organization_id = ? AND feature = 'slideshows_per_month'")) {
      statement.setString(1, customer.organization());
      try (ResultSet rows = statement.executeQuery()) {
        rows.next();
        return rows.getLong(1);
      }
    }
  }
}
