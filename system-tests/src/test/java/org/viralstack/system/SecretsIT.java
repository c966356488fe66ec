package org.viralstack.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.viralstack.launcher.database.DatabaseAddress;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** What must stand nowhere in clear, looked for after everything else has run. */
@OnPlatform
@Order(Integer.MAX_VALUE)
class SecretsIT {
  private static final String KEY = "vs_(prod|live|test)_[0-9A-Za-z]{32}";
  private static final String INVITATION = "vsi_[0-9A-Za-z_-]{43}";
  private static final String TOKEN = "eyJ[0-9A-Za-z_-]+\\.[0-9A-Za-z_-]+\\.[0-9A-Za-z_-]+";

  private final Platform platform;
  private final Api api;
  private final Customers customers;

  SecretsIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  @Test
  void databaseAndLogHoldNoKeyNoTokenAndNoPassword() throws SQLException {
    Customer pro = customers.on("pro");
    String key = customers.key(pro);
    api.get("/v1/me").key(key).send().expect(200);
    api.get("/v1/me").key(key.replace('a', 'b') + "x").send().expect(401);
    api.get("/v1/" + key).key(key).send().expect(404);
    assertThat(api.get("/v1/me").key(key).header("X-Request-Id", key).send().header("X-Request-Id"))
        .doesNotContain(key);
    api.post("/v0/api/v1/auth/login")
        .json("{\"email\": \"%s\", \"password\": \"a wrong password\"}".formatted(pro.email()))
        .send()
        .expect(401);

    for (String text : List.of(database(), platform.log())) {
      assertThat(text).isNotEmpty();
      assertThat(text.lines())
          .noneMatch(line -> line.matches(".*" + KEY + ".*"))
          .noneMatch(line -> line.matches(".*" + TOKEN + ".*"))
          .noneMatch(line -> line.matches(".*" + INVITATION + ".*"))
          .noneMatch(line -> line.contains(pro.password()))
          .noneMatch(line -> line.contains("a wrong password"))
          .noneMatch(line -> line.contains(platform.operatorPassword()));
    }
    assertThat(database()).contains(key.substring(key.length() - 4)).contains(pro.email());
  }

  /** Every row of every table of ours, as text. */
  private String database() throws SQLException {
    DatabaseAddress address = platform.database();
    StringBuilder text = new StringBuilder();
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      for (String table : tables(statement)) {
        try (ResultSet rows = statement.executeQuery("SELECT t::text FROM " + table + " t")) {
          while (rows.next()) {
            text.append(rows.getString(1)).append('\n');
          }
        }
      }
    }
    return text.toString();
  }

  private static List<String> tables(Statement statement) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT quote_ident(schemaname) || '.' || quote_ident(tablename) FROM pg_tables"
                + " WHERE schemaname NOT IN ('pg_catalog', 'information_schema')")) {
      while (rows.next()) {
        tables.add(rows.getString(1));
      }
    }
    return tables;
  }
}
