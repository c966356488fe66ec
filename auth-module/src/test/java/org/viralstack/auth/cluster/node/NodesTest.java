package org.viralstack.auth.cluster.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.viralstack.auth.storage.PrivateConnection;
import org.viralstack.testing.database.Database;

/** How a node keeps its entry. */
class NodesTest {
  private final PGSimpleDataSource database = new Database().source();

  @Test
  void renewalDoesNotWaitForAPoolThatOthersHaveEmptied() throws SQLException {
    table();
    try (PrivateConnection own = new PrivateConnection(database::getConnection)) {
      Nodes nodes = new Nodes(emptied(), own);

      nodes.join("node_1");

      assertThat(nodes.renew("node_1")).isTrue();
      assertThatThrownBy(() -> nodes.others("node_1")).hasMessageContaining("cannot be listed");
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
    try (PrivateConnection own = new PrivateConnection(opening)) {
      Nodes nodes = new Nodes(database, own);
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

  private static DataSource emptied() {
    return (DataSource)
        Proxy.newProxyInstance(
            NodesTest.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, arguments) -> {
              throw new SQLTransientConnectionException("no connection is free");
            });
  }
}
