package org.viralstack.system.slides;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** {@code /v0/api/v1/hooks/refresh-now}. */
@OnPlatform
class HookRefreshIT {
  private static final String REFRESH = HookCalls.HOOKS + "/refresh-now";

  private final Api api;
  private final Customers customers;
  private final HookCalls hooks;

  HookRefreshIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
    this.hooks = new HookCalls(api);
  }

  @Nested
  class Accepted {
    @Test
    void refreshWritesHooksThatWaitForApproval() {
      String token = customers.on("starter").token();
      String app = hooks.app(token);

      JsonObject job =
          api.post(REFRESH)
              .bearer(token)
              .send()
              .expect(202)
              .body()
              .getJsonArray("jobs")
              .getJsonObject(0);

      assertThat(job.getString("app_id")).isEqualTo(app);
      assertThat(job.getString("job_id")).matches("job_[0-9a-f]{12,}");
      await()
          .atMost(Duration.ofSeconds(30))
          .until(() -> hooks.list(token, "?status=PENDING").getInt("total") > 0);
    }
  }

  @Nested
  class Forbidden {
    @Test
    void refreshNeedsAPlanThatHasIt() {
      String token = customers.free().token();
      hooks.app(token);

      JsonObject error = api.post(REFRESH).bearer(token).send().expect(403).json();

      assertThat(error.getString("message")).isEqualTo("PLAN_UPGRADE_REQUIRED");
      assertThat(error.getString("feature")).isEqualTo("hook_refresh");
      assertThat(error.getString("required")).isEqualTo("starter");
    }
  }

  @Nested
  class TooManyRequests {
    @Test
    void ofManyAtOnceExactlyOneRefreshIsAcceptedPerHour() throws Exception {
      String token = customers.on("enterprise").token();
      hooks.app(token);
      List<Answer> answers = new ArrayList<>();
      Callable<Answer> call = () -> api.post(REFRESH).bearer(token).send();

      try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
        for (Future<Answer> answer : threads.invokeAll(Collections.nCopies(32, call))) {
          answers.add(answer.get());
        }
      }

      assertThat(answers).extracting(Answer::status).containsOnlyOnce(202).containsOnly(202, 429);
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 429)
          .allSatisfy(
              answer ->
                  assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(3500, 3600));
    }
  }
}
