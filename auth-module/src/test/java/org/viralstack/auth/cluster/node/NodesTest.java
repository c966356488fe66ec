package org.viralstack.auth.cluster.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.viralstack.auth.storage.PrivateConnection;
import org.viralstack.testing.database.Database;

/** How a node keeps its entry. */
class NodesTest {
  private final PGSimpleDataSource database = new Database().source();

  @Test
  void renewalDoesNotWaitWhileTheOthersAreAskedFor() throws Exception {
    table();
    try (PrivateConnection renewing = new PrivateConnection(database::getConnection);
        PrivateConnection telling = new PrivateConnection(database::getConnection)) {
      Nodes nodes = new Nodes(renewing, telling);
      nodes.join("node_1");

      boolean renewed =
          telling.call(
              occupied -> CompletableFuture.supplyAsync(() -> nodes.renew("node_1")).join());

      assertThat(renewed).isTrue();
    }
  }

  @Test
  void theOthersAreFoundThoughTheConnectionBrokeSinceTheyWereLastAskedFor() throws SQLException {
    table();
    try (PrivateConnection renewing = new PrivateConnection(database::getConnection);
        PrivateConnection telling = new PrivateConnection(database::getConnection)) {
      Nodes nodes = new Nodes(renewing, telling);
      nodes.join("node_1");
      assertThat(nodes.others("node_2")).containsExactly("node_1");

      endConnectionsBut(renewing);

      assertThat(nodes.others("node_2")).containsExactly("node_1");
      nodes.remove(Set.of("node_1"));
      assertThat(nodes.renew("node_1")).isFalse();
    }
  }

  @Test
  void renewalGoesOnAfterItsConnectionBroke() throws SQLException {
    table();
    AtomicInteger opened = new AtomicInteger();
    PrivateConnection.Opening opening =
        () -> {
          opened.incrementAndGet();
          return database.getConnection();
        };
    try (PrivateConnection own = new PrivateConnection(opening);
        PrivateConnection telling = new PrivateConnection(database::getConnection)) {
      Nodes nodes = new Nodes(own, telling);
      nodes.join("node_1");
      assertThatThrownBy(
              () ->
                  own.call(
                      connection ->
                          connection
                              .createStatement()
                              .execute("SELECT pg_terminate_backend(pg_backend_pid())")))
          .isInstanceOf(SQLException.class);

      assertThat(nodes.renew("node_1")).isTrue();
      assertThat(nodes.renew("node_1")).isTrue();
      assertThat(opened).hasValue(2);
    }
  }

  private void table() throws SQLException {
    try (Connection connection = database.getConnection()) {
      connection
          .createStatement()
          .execute(
              "CREATE SCHEMA auth; CREATE TABLE auth.nodes"
                  + " (id text PRIMARY KEY, renewed_at timestamptz NOT NULL)");
    }
  }

  private static void endConnectionsBut(PrivateConnection survivor) throws SQLException {
    survivor.call(
        connection ->
            connection
                .createStatement()
                .execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()"));
  }
}
