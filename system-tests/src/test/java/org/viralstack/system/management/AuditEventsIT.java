package org.viralstack.system.management;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.JsonObject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.launcher.database.DatabaseAddress;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Colleagues;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** Who did what. */
@OnPlatform
class AuditEventsIT {
  private static final String EVENTS = "/v0/api/v1/audit-events";
  private static final String AUTH = "/v0/api/v1/auth/";

  private final Platform platform;
  private final Api api;
  private final Customers customers;
  private final Colleagues colleagues;

  AuditEventsIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
    this.colleagues = new Colleagues(api);
  }

  private Answer events(Customer of, String query) {
    return api.get(EVENTS + query).bearer(of.token()).send();
  }

  private List<String> actions(Customer of, String query) {
    return events(of, query).expect(200).json().getJsonArray("data").stream()
        .map(event -> event.asJsonObject().getString("action"))
        .toList();
  }

  private Answer login(Customer customer, String password) {
    return api.post(AUTH + "login")
        .json("{\"email\": \"%s\", \"password\": \"%s\"}".formatted(customer.email(), password))
        .send();
  }

  @Nested
  class Ok {
    @Test
    void deedsAreNotedWithWhoWhenAndFromWhere() {
      Customer owner = customers.on("pro");
      login(owner, "a wrong password").expect(401);
      String second = login(owner, owner.password()).expect(200).body().getString("token");
      api.post(AUTH + "logout").bearer(second).send().expect(200);
      Customer member = colleagues.join(owner, "member");
      api.call("PATCH", "/v0/api/v1/members/" + member.user())
          .bearer(owner.token())
          .json("{\"role\": \"viewer\"}")
          .send()
          .expect(200);
      api.call("DELETE", "/v0/api/v1/members/" + member.user())
          .bearer(owner.token())
          .header("X-Request-Id", "audited-request")
          .send()
          .expect(200);

      assertThat(actions(owner, ""))
          .containsExactly(
              "member.removed",
              "member.role_changed",
              "member.joined",
              "member.invited",
              "user.signed_out",
              "user.signed_in",
              "user.sign_in_failed",
              "subscription.plan_set",
              "user.signed_up");
      JsonObject last =
          events(owner, "?limit=1").expect(200).json().getJsonArray("data").getJsonObject(0);
      assertThat(last.getString("actor")).isEqualTo(owner.user());
      assertThat(last.getString("actor_kind")).isEqualTo("person");
      assertThat(last.getString("target")).isEqualTo(member.user());
      assertThat(last.getString("address")).isEqualTo("127.0.0.1");
      assertThat(last.getString("request_id")).isEqualTo("audited-request");
    }

    @Test
    void filtersLeaveWhatMatchesInEveryPart() {
      Customer owner = customers.on("pro");
      JsonObject key =
          api.post("/v0/api/v1/api-keys")
              .bearer(owner.token())
              .json("{\"name\": \"k\", \"environment\": \"prod\"}")
              .send()
              .expect(201)
              .body();
      api.post("/v0/api/v1/api-keys")
          .key(key.getString("key"))
          .json("{\"name\": \"by key\", \"environment\": \"prod\"}")
          .send()
          .expect(201);

      assertThat(actions(owner, "?action=api_key.created"))
          .containsExactly("api_key.created", "api_key.created");
      assertThat(actions(owner, "?key=" + key.getString("_id"))).containsExactly("api_key.created");
      assertThat(actions(owner, "?action=api_key.created&actor=" + owner.user())).hasSize(1);
      String at =
          events(owner, "?action=user.signed_up")
              .expect(200)
              .json()
              .getJsonArray("data")
              .getJsonObject(0)
              .getString("at");
      assertThat(actions(owner, "?to=" + at)).isEmpty();
      assertThat(actions(owner, "?from=" + at)).contains("user.signed_up");
      assertThat(events(owner, "?from=2999-01-01T00:00:00Z").expect(200).json().getInt("total"))
          .isZero();
    }

    @Test
    void pageFarBeyondTheLastIsEmpty() {
      JsonObject page = events(customers.free(), "?page=2147483647&limit=200").expect(200).json();

      assertThat(page.getJsonArray("data")).isEmpty();
      assertThat(page.getInt("total")).isEqualTo(1);
    }

    @Test
    void anotherOrganizationsEventsAreNotSeen() {
      Customer owner = customers.free();
      Customer stranger = customers.free();

      assertThat(events(stranger, "?actor=" + owner.user()).expect(200).json().getInt("total"))
          .isZero();
    }
  }

  @Nested
  class BadRequest {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "page=0",
          "page=2147483648",
          "page=99999999999999999999",
          "limit=201",
          "limit=-1",
          "from=yesterday",
          "to=2026-01-01",
          "from=+999999999-12-31T23:59:59Z",
          "key=vs_prod_x",
          "actor=%27%20OR%201%3D1",
          "action="
        })
    void queryOfAnotherFormIsRefusedByItsName(String query) {
      Answer answer = events(customers.free(), "?" + query).expect(400);

      assertThat(answer.text()).contains("\"" + query.split("=")[0] + "\"");
    }

    @Test
    void longQueryIsRefused() {
      String action = URLEncoder.encode("a".repeat(101), StandardCharsets.UTF_8);

      events(customers.free(), "?action=" + action).expect(400);
    }
  }

  @Nested
  class Forbidden {
    @ParameterizedTest
    @ValueSource(strings = {"member", "viewer"})
    void onlyOwnersAndAdminsRead(String role) {
      Customer owner = customers.on("pro");

      events(colleagues.join(owner, "admin"), "").expect(200);
      events(colleagues.join(owner, role), "").expect(403);
    }

    @Test
    void keysDoNotRead() {
      api.get(EVENTS).key(customers.key(customers.on("pro"))).send().expect(403);
    }
  }

  @Nested
  class MethodNotAllowed {
    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "PATCH", "DELETE"})
    void eventsAreOnlyRead(String method) {
      api.call(method, EVENTS).bearer(customers.free().token()).json("{}").send().expect(405);
    }
  }

  @Test
  void databaseRefusesToChangeOrRemoveAnEvent() throws SQLException {
    customers.free();
    DatabaseAddress address = platform.database();
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement()) {
      for (String change :
          List.of(
              "UPDATE auth.audit_events SET action = 'nothing'",
              "DELETE FROM auth.audit_events",
              "TRUNCATE auth.audit_events")) {
        assertThatThrownBy(() -> statement.execute(change)).hasMessageContaining("only ever added");
      }
    }
  }
}
