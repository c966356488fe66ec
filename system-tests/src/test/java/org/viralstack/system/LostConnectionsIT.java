package org.viralstack.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** PostgreSQL ends every connection, as it does when it is started anew. */
@OnPlatform
class LostConnectionsIT {
  private static final int CALLS = 8;

  private final Platform platform;
  private final Api api;
  private final Customers customers;

  LostConnectionsIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  @Test
  void noCallAfterwardsMeetsADeadConnection() throws SQLException {
    Customer customer = customers.on("pro");

    assertThat(endAllConnections()).isPositive();

    for (int i = 0; i < CALLS; i++) {
      api.post("/v0/api/v1/apps")
          .bearer(customer.token())
          .json("{\"name\": \"app " + i + "\", \"niche\": \"fitness\"}")
          .send()
          .expect(201);
    }
  }

  private int endAllConnections() throws SQLException {
    try (Connection connection = platform.database().connect();
        Statement statement = connection.createStatement();
        ResultSet ended =
            statement.executeQuery(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                    + " WHERE usename = current_user AND pid <> pg_backend_pid()")) {
      ended.next();
      return ended.getInt(1);
    }
  }
}
