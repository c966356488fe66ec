package org.viralstack.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** The limits of both surfaces. */
@OnPlatform
class RateLimitIT {
  private static final String APPS = "/v0/api/v1/apps";

  private final Api api;
  private final Customers customers;

  RateLimitIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  @ParameterizedTest
  @CsvSource({"free, 30", "starter, 60"})
  void callOfSessionBeyondThePlanIsRefused(String plan, int limit) throws Exception {
    Customer customer = plan.equals("free") ? customers.free() : customers.on(plan);

    refusesBeyond(limit, () -> api.get(APPS).bearer(customer.token()).send());
  }

  @ParameterizedTest
  @CsvSource({"pro, 300", "business, 1200"})
  void callOfKeyBeyondThePlanIsRefused(String plan, int limit) throws Exception {
    String key = customers.key(customers.on(plan));

    refusesBeyond(limit - 1, () -> api.get(APPS).key(key).send());
  }

  @Test
  void syncCallsBeyond120PerKeyAreRefusedInItsOwnWords() throws Exception {
    String key = customers.key(customers.on("pro"));

    Answer refused = refusesBeyond(120, () -> api.get("/v1/me").key(key).send());

    assertThat(refused.json().getString("code")).isEqualTo("RATE_LIMITED");
    assertThat(refused.json().getString("error")).contains(refused.header("Retry-After"));
  }

  @Test
  void keysOfOneOrganizationHaveSyncLimitsOfTheirOwn() throws Exception {
    Customer pro = customers.on("pro");
    String busy = customers.key(pro);
    String idle = customers.key(pro);

    refusesBeyond(120, () -> api.get("/v1/me").key(busy).send());

    api.get("/v1/me").key(idle).send().expect(200);
  }

  @Test
  void signingInAnewGivesNoFurtherSyncCalls() throws Exception {
    Customer free = customers.free();
    refusesBeyond(120, () -> api.get("/v1/me").bearer(free.token()).send());

    String another = signIn(free);

    api.get("/v1/me").bearer(another).send().expect(429);
  }

  private String signIn(Customer customer) {
    return api.post("/v0/api/v1/auth/login")
        .json(
            "{\"email\": \"%s\", \"password\": \"%s\"}"
                .formatted(customer.email(), customer.password()))
        .send()
        .expect(200)
        .body()
        .getString("token");
  }

  @Test
  void planThatIsRaisedIsInForceWithTheNextCall() throws Exception {
    Customer customer = customers.free();
    refusesBeyond(30, () -> api.get(APPS).bearer(customer.token()).send());

    customers.assign(customer, "pro");

    api.get(APPS).bearer(customer.token()).send().expect(200);
  }

  /** Makes twice as many calls as are allowed, many at once; all within one window. */
  private static Answer refusesBeyond(int limit, Callable<Answer> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Callable<Answer>> calls = Stream.generate(() -> call).limit(2L * limit).toList();
      List<Answer> answers = threads.invokeAll(calls).stream().map(Future::resultNow).toList();
      assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(limit);
      List<Answer> refused = answers.stream().filter(answer -> answer.status() == 429).toList();
      assertThat(refused).hasSize(limit).allSatisfy(RateLimitIT::saysWhenToComeBack);
      return refused.getFirst();
    }
  }

  private static void saysWhenToComeBack(Answer refused) {
    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60);
    assertThat(refused.text()).contains("RATE_LIMITED");
    assertThat(refused.header("X-RateLimit-Remaining")).isEqualTo("0");
  }
}
