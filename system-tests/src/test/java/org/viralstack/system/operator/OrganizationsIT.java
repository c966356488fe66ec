package org.viralstack.system.operator;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.Rows;
import org.viralstack.system.fixture.server.Platform;

/** {@code /v0/api/v1/admin/organizations}. */
@OnPlatform
class OrganizationsIT {
  private static final String ADMIN = "/v0/api/v1/admin/organizations";
  private static final String UNKNOWN = "org_01ARZ3NDEKTSV4RRFFQ69G5FAV";

  private final Api api;
  private final Customers customers;
  private final Rows rows;

  OrganizationsIT(Platform platform, Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
    this.rows = Rows.of(platform);
  }

  @Nested
  class Ok {
    @Test
    void organizationsAreFoundByPlanStatusAndPartOfTheName() {
      Customer customer = customers.on("business");
      String name = customer.email().substring(5, 20).toUpperCase(java.util.Locale.ROOT);

      assertThat(found("?name=" + name)).containsExactly(customer.organization());
      assertThat(found("?plan=business&status=ACTIVE&name=" + name)).hasSize(1);
      assertThat(found("?plan=free&name=" + name)).isEmpty();
      assertThat(found("?status=SUSPENDED&name=" + name)).isEmpty();
      assertThat(found("?name=%25")).isEmpty();
    }

    @Test
    void listIsPagedTheNewestFirst() {
      customers.free();
      Customer newest = customers.free();

      JsonObject page = operate("GET", ADMIN + "?limit=1").expect(200).json();

      assertThat(page.getInt("total")).isGreaterThan(1);
      assertThat(ids(page)).containsExactly(newest.organization());
    }

    @Test
    void oneOrganizationIsShownWithItsUsage() {
      Customer customer = customers.on("pro");

      JsonObject one = operate("GET", ADMIN + "/" + customer.organization()).expect(200).body();

      assertThat(one.getString("plan")).isEqualTo("pro");
      assertThat(one.getString("status")).isEqualTo("ACTIVE");
      assertThat(one.getJsonObject("usage").getJsonArray("features")).isNotEmpty();
    }

    @Test
    void membersAreShownWithTheirRoles() {
      Customer customer = customers.on("pro");

      JsonObject page =
          operate("GET", ADMIN + "/" + customer.organization() + "/members").expect(200).json();

      assertThat(ids(page)).containsExactly(customer.user());
      assertThat(page.getJsonArray("data").getJsonObject(0).getString("role")).isEqualTo("owner");
    }

    @Test
    void everyChangeLeavesOneAuditRowAndRepeatingItNone() {
      Customer customer = customers.on("pro");
      String path = ADMIN + "/" + customer.organization();
      for (int time = 0; time < 2; time++) {
        change(path + "/suspend", "{\"reason\": \"unpaid\"}").expect(200);
      }
      assertThat(found("?status=SUSPENDED&name=" + customer.email().substring(5, 20))).hasSize(1);
      for (int time = 0; time < 2; time++) {
        change(path + "/resume", "{}").expect(200);
      }

      assertThat(audited(customer, "subscription.suspended")).isEqualTo(1);
      assertThat(audited(customer, "subscription.resumed")).isEqualTo(1);
      assertThat(audited(customer, "subscription.plan_set")).isEqualTo(1);
    }
  }

  @Nested
  class BadRequest {
    @Test
    void unknownFiltersAndFieldsAreNamed() {
      for (String query : List.of("?plan=gold", "?status=HAPPY", "?limit=201", "?page=0")) {
        operate("GET", ADMIN + query).expect(400);
      }
      assertThat(
              change(ADMIN + "/" + UNKNOWN + "/suspend", "{\"reazon\": \"x\"}").expect(400).text())
          .contains("reazon");
    }
  }

  @Nested
  class Forbidden {
    @Test
    void nobodyButTheOperatorPasses() {
      Customer owner = customers.on("pro");
      String key = customers.key(owner);
      String one = ADMIN + "/" + owner.organization();
      for (String path : List.of(ADMIN, one, one + "/members")) {
        api.get(path).bearer(owner.token()).send().expect(403);
        api.get(path).key(key).send().expect(403);
        api.get(path).send().expect(401);
      }
      for (String verb : List.of("suspend", "resume")) {
        api.post(ADMIN + "/" + owner.organization() + "/" + verb)
            .bearer(owner.token())
            .json("{}")
            .send()
            .expect(403);
      }
    }
  }

  @Nested
  class NotFound {
    @Test
    void unknownOrganizationIsTold() {
      for (String id : List.of(UNKNOWN, "org_nonsense")) {
        operate("GET", ADMIN + "/" + id).expect(404);
        operate("GET", ADMIN + "/" + id + "/members").expect(404);
        change(ADMIN + "/" + id + "/suspend", "{}").expect(404);
        change(ADMIN + "/" + id + "/resume", "{}").expect(404);
      }
    }
  }

  private Answer operate(String method, String path) {
    return api.call(method, path).bearer(customers.operatorToken()).send();
  }

  private Answer change(String path, String body) {
    return api.post(path).bearer(customers.operatorToken()).json(body).send();
  }

  private List<String> found(String query) {
    return ids(operate("GET", ADMIN + query).expect(200).json());
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("data").getValuesAs(JsonObject.class).stream()
        .map(organization -> organization.getString("_id"))
        .toList();
  }

  private long audited(Customer customer, String action) {
    return rows.count(
        "SELECT count(*) FROM auth.audit_events WHERE organization_id = ? AND action = ?",
        customer.organization(),
        action);
  }
}
