package org.viralstack.system.management.apikey;

import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.viralstack.launcher.database.DatabaseAddress;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.server.Platform;

/** The endpoints of keys, for tests. */
record Keys(Platform platform, Api api) {
  static final String PATH = "/v0/api/v1/api-keys";

  /** A key that was made: its id and the key itself. */
  record Made(String id, String key) {
    String path() {
      return PATH + "/" + id;
    }

    static Made of(Answer answer) {
      JsonObject body = answer.expect(201).body();
      return new Made(body.getString("_id"), body.getString("key"));
    }
  }

  Made make(String credential, String environment, String more) {
    return Made.of(ask(credential, environment, more));
  }

  Made make(String credential) {
    return make(credential, "prod", "");
  }

  Answer ask(String credential, String environment, String more) {
    return api.post(PATH)
        .bearer(credential)
        .json("{\"name\": \"k\", \"environment\": \"%s\"%s}".formatted(environment, more))
        .send();
  }

  Answer patch(String credential, Made key, String body) {
    return api.call("PATCH", key.path()).bearer(credential).json(body).send();
  }

  Answer rotate(String credential, Made key, String body) {
    return api.post(key.path() + "/rotate").bearer(credential).json(body).send();
  }

  Answer revoke(String credential, Made key) {
    return api.post(key.path() + "/revoke").bearer(credential).send();
  }

  Answer delete(String credential, Made key) {
    return api.call("DELETE", key.path()).bearer(credential).send();
  }

  int use(String key) {
    return api.get("/v1/me").key(key).send().status();
  }

  /** A session of the customer in another role, which stays theirs. */
  String session(Customer customer, String role) {
    try (Connection connection = database();
        var update =
            connection.prepareStatement(
                "UPDATE auth.memberships SET role = ? WHERE organization_id = ?")) {
      update.setString(1, role);
      update.setString(2, customer.organization());
      update.executeUpdate();
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return api.post("/v0/api/v1/auth/login")
        .json(
            "{\"email\": \"%s\", \"password\": \"%s\"}"
                .formatted(customer.email(), customer.password()))
        .send()
        .expect(200)
        .body()
        .getString("token");
  }

  Connection database() throws SQLException {
    DatabaseAddress address = platform.database();
    return DriverManager.getConnection(address.url(), address.user(), address.password());
  }

  long count(String query) throws SQLException {
    try (Connection connection = database();
        var statement = connection.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
