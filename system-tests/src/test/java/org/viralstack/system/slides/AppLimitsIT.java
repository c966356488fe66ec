package org.viralstack.system.slides;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** What keeps {@code POST /v0/api/v1/apps} from making one: the plan and taken slugs. */
@OnPlatform
class AppLimitsIT {
  private static final String APPS = "/v0/api/v1/apps";

  private final Api api;
  private final Customers customers;

  AppLimitsIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  private Answer create(String credential, String body) {
    return api.post(APPS).bearer(credential).json(body).send();
  }

  @Nested
  class PaymentRequired {
    @Test
    void appOverThePlanIsRefusedWithItsFeature() {
      String token = customers.free().token();
      create(token, "{\"name\": \"first\", \"niche\": \"fitness\"}").expect(201);

      JsonObject error =
          create(token, "{\"name\": \"second\", \"niche\": \"fitness\"}").expect(402).json();

      assertThat(error.getString("message")).isEqualTo("QUOTA_EXCEEDED");
      assertThat(error.getString("feature")).isEqualTo("apps");
      assertThat(error.getString("required")).isEqualTo("starter");
    }

    @Test
    void ofManyAtOnceExactlyAsManyAreMadeAsThePlanAllows() throws Exception {
      String token = customers.on("pro").token();

      try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
        List<Callable<Integer>> calls =
            IntStream.range(0, 24)
                .<Callable<Integer>>mapToObj(
                    i ->
                        () ->
                            create(
                                    token,
                                    "{\"name\": \"app %d\", \"niche\": \"fitness\"}".formatted(i))
                                .status())
                .toList();
        long made = 0;
        for (Future<Integer> call : threads.invokeAll(calls)) {
          made += call.get() == 201 ? 1 : 0;
        }
        assertThat(made).isEqualTo(10);
      }
    }
  }

  @Nested
  class Conflict {
    @Test
    void takenSlugIsRefusedAndCostsNoQuota() {
      String token = customers.on("starter").token();
      create(token, "{\"name\": \"Same\", \"niche\": \"fitness\"}").expect(201);

      assertThat(
              create(token, "{\"name\": \"same!\", \"niche\": \"fitness\"}")
                  .expect(409)
                  .json()
                  .getString("message"))
          .isEqualTo("SLUG_EXISTS");
      create(token, "{\"name\": \"same!\", \"slug\": \"same-2\", \"niche\": \"fitness\"}")
          .expect(201);
      create(token, "{\"name\": \"third\", \"niche\": \"fitness\"}").expect(201);
    }

    @Test
    void ofManyTwinsAtOnceExactlyOneIsMade() throws Exception {
      String token = customers.on("pro").token();

      try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
        Callable<Integer> call =
            () -> create(token, "{\"name\": \"twin\", \"niche\": \"fitness\"}").status();
        List<Integer> statuses =
            threads.invokeAll(Collections.nCopies(16, call)).stream()
                .map(Future::resultNow)
                .toList();
        assertThat(statuses)
            .containsOnlyOnce(201)
            .allMatch(status -> status == 201 || status == 409);
      }
    }
  }
}
