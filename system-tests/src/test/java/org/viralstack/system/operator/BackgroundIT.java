package org.viralstack.system.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.Rows;
import org.viralstack.system.fixture.server.Platform;

/** Nodes, tasks, and what the tasks do. */
@OnPlatform
class BackgroundIT {
  private static final String ADMIN = "/v0/api/v1/admin";

  /** Twice the pause between two sweeps, and some. */
  private static final Duration LONGEST = Duration.ofSeconds(75);

  private final Api api;
  private final Customers customers;
  private final Rows rows;

  BackgroundIT(Platform platform, Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
    this.rows = Rows.of(platform);
  }

  @Nested
  class Ok {
    @Test
    void operatorSeesTheNodeAndItsHealth() {
      JsonObject node = list("/nodes").getFirst();

      assertThat(node.getString("_id")).startsWith("node_");
      assertThat(node.getString("health")).isEqualTo("UP");
      assertThat(node.getJsonArray("roles")).hasSize(2);
    }

    @Test
    void operatorSeesEveryRecurringTaskOnce() {
      assertThat(list("/tasks"))
          .extracting(task -> task.getString("task"))
          .containsOnlyOnce("billing.reservations.sweep", "billing.subscriptions.sweep");
    }
  }

  @Nested
  class Forbidden {
    @Test
    void nobodyButTheOperatorPasses() {
      Customer owner = customers.on("pro");
      String key = customers.key(owner);
      for (String path : List.of("/nodes", "/tasks")) {
        api.get(ADMIN + path).bearer(owner.token()).send().expect(403);
        api.get(ADMIN + path).key(key).send().expect(403);
        api.get(ADMIN + path).send().expect(401);
      }
    }
  }

  /** All is arranged beforehand, so that one sweep of each kind is waited for and not three. */
  @Nested
  @TestInstance(TestInstance.Lifecycle.PER_CLASS)
  class Sweeping {
    private final Customer trying = customers.on("starter");
    private final Customer owing = customers.on("pro");
    private final Customer dead = customers.on("pro");

    @BeforeAll
    void arrange() {
      rows.change(
          "UPDATE billing.subscriptions SET status = 'TRIALING',"
              + " trial_ends_at = now() - interval '1 second' WHERE organization_id = ?",
          trying.organization());
      rows.change(
          "UPDATE billing.subscriptions SET status = 'PAST_DUE',"
              + " status_since = now() - interval '15 days' WHERE organization_id = ?",
          owing.organization());
      rows.change(
          "INSERT INTO billing.usage_counters VALUES"
              + " (?, 'slideshows_per_month', date_trunc('month', now()), 0, 3)",
          dead.organization());
      rows.change(
          "INSERT INTO billing.reservations (id, organization_id, amount, state, deadline)"
              + " VALUES (?, ?, 3, 'OPEN', now() - interval '1 second')",
          reservation(),
          dead.organization());
      rows.change(
          "INSERT INTO billing.reserved_periods VALUES"
              + " (?, 'slideshows_per_month', date_trunc('month', now()))",
          reservation());
    }

    @Test
    void trialThatEndedFallsToFreeAtOnceAndIsWrittenDownWithAnAuditRow() {
      await()
          .atMost(LONGEST)
          .until(() -> count("status = 'ACTIVE' AND plan = 'free'", trying) == 1);
      assertThat(audited(trying, "subscription.trial_ended")).isEqualTo(1);
    }

    @Test
    void paymentThatStayedAwaySuspendsWithAnAuditRow() {
      await().atMost(LONGEST).until(() -> count("status = 'SUSPENDED'", owing) == 1);
      assertThat(audited(owing, "subscription.suspended")).isEqualTo(1);
    }

    @Test
    void whatTheDeadHadReservedIsGivenBack() {
      await().atMost(LONGEST).until(() -> lapsed() == 1);
      assertThat(
              rows.count(
                  "SELECT reserved FROM billing.usage_counters WHERE organization_id = ?"
                      + " AND feature = 'slideshows_per_month'",
                  dead.organization()))
          .isZero();
    }

    private long lapsed() {
      return rows.count(
          "SELECT count(*) FROM billing.reservations WHERE id = ? AND state = 'LAPSED'",
          reservation());
    }

    private String reservation() {
      return "rsv_" + dead.organization().substring(4);
    }
  }

  private List<JsonObject> list(String path) {
    return api.get(ADMIN + path)
        .bearer(customers.operatorToken())
        .send()
        .expect(200)
        .json()
        .getJsonArray("data")
        .getValuesAs(JsonObject.class);
  }

  private long count(String condition, Customer customer) {
    return rows.count(
        "SELECT count(*) FROM billing.subscriptions WHERE organization_id = ? AND " + condition,
        customer.organization());
  }

  private long audited(Customer customer, String action) {
    return rows.count(
        "SELECT count(*) FROM auth.audit_events WHERE organization_id = ? AND action = ?",
        customer.organization(),
        action);
  }
}
