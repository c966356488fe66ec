package org.viralstack.system.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.system.idempotency.Repeats.APP;
import static org.viralstack.system.idempotency.Repeats.APPS;
import static org.viralstack.system.idempotency.Repeats.KEY;
import static org.viralstack.system.idempotency.Repeats.KEYS;
import static org.viralstack.system.idempotency.Repeats.replayed;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** {@code Idempotency-Key} on calls that create something. */
@OnPlatform
class IdempotencyIT {
  private final Api api;
  private final Customers customers;
  private final Repeats repeats;
  private final String key = UUID.randomUUID().toString();

  IdempotencyIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
    this.repeats = new Repeats(api);
  }

  private static Answer outcome(Future<Answer> call) {
    try {
      return call.get();
    } catch (InterruptedException | ExecutionException failed) {
      throw new IllegalStateException(failed);
    }
  }

  @Nested
  class Created {
    @Test
    void repeatIsAnsweredToTheByteAndCreatesNothing() {
      String token = customers.on("pro").token();

      Answer first =
          repeats.post(APPS, token, key, APP.replace("}", ", \"colour\": \"ä\"}")).expect(201);
      Answer repeat =
          repeats.post(APPS, token, key, APP.replace("}", ", \"colour\": \"ä\"}")).expect(201);

      assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
      assertThat(replayed(repeat)).isTrue();
      assertThat(repeat.text()).isEqualTo(first.text());
      for (String header : List.of("Content-Type", "Cache-Control", "X-Ignored-Fields")) {
        assertThat(repeat.header(header)).as(header).isNotEmpty().isEqualTo(first.header(header));
      }
      assertThat(repeat.header("X-Request-Id")).isNotEqualTo(first.header("X-Request-Id"));
      assertThat(repeats.apps(token)).isEqualTo(1);
    }

    @Test
    void quotedAndBareFormAreTheSameKey() {
      String token = customers.on("pro").token();
      repeats.post(APPS, token, key, APP).expect(201);

      assertThat(replayed(repeats.post(APPS, token, "\"" + key + "\"", APP).expect(201))).isTrue();
    }

    @Test
    void whatThePlanRefusedIsDoneOnceThePlanAllowsIt() {
      Customer customer = customers.free();
      repeats
          .post(APPS, customer.token(), key + "-first", APP.replace("Same", "First"))
          .expect(201);
      repeats.post(APPS, customer.token(), key, APP).expect(402);

      customers.assign(customer, "pro");

      assertThat(replayed(repeats.post(APPS, customer.token(), key, APP).expect(201))).isFalse();
    }

    @Test
    void secretOfAKeyIsGivenAgainToItsMakerAndItWorks() {
      Customer pro = customers.on("pro");

      String first = repeats.post(KEYS, pro.token(), key, KEY).expect(201).body().getString("key");
      Answer repeat = repeats.post(KEYS, pro.token(), key, KEY).expect(201);

      assertThat(replayed(repeat)).isTrue();
      assertThat(repeat.header("Cache-Control")).isEqualTo("no-store");
      assertThat(repeat.body().getString("key")).isEqualTo(first);
      api.get("/v1/me").key(first).send().expect(200);
    }

    @Test
    void of32TwinsAtOnceOneCreatesAndAllAgree() throws Exception {
      String token = customers.on("pro").token();

      List<Answer> answers;
      try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
        answers =
            Stream.generate(() -> threads.submit(() -> repeats.post(APPS, token, key, APP)))
                .limit(32)
                .toList()
                .stream()
                .map(IdempotencyIT::outcome)
                .toList();
      }

      Answer later = repeats.post(APPS, token, key, APP).expect(201);
      assertThat(repeats.apps(token)).isEqualTo(1);
      assertThat(replayed(later)).isTrue();
      assertThat(answers)
          .allMatch(answer -> answer.status() == 201 || answer.status() == 409)
          .filteredOn(answer -> answer.status() == 201 && !replayed(answer))
          .hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 201)
          .allMatch(answer -> answer.text().equals(later.text()));
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 409)
          .allMatch(answer -> answer.text().contains("IDEMPOTENCY_IN_PROGRESS"));
    }

    @Test
    void organizationsAndTestDataHaveKeysOfTheirOwn() {
      Customer pro = customers.on("pro");
      String testKey =
          api.post(KEYS)
              .bearer(pro.token())
              .json("{\"name\": \"t\", \"environment\": \"test\"}")
              .send()
              .expect(201)
              .body()
              .getString("key");

      Stream.of(pro.token(), testKey, customers.on("pro").token())
          .map(credential -> repeats.post(APPS, credential, key, APP).expect(201))
          .forEach(answer -> assertThat(replayed(answer)).isFalse());
    }

    @Test
    void repeatCostsNoQuotaButIsACall() {
      String token = customers.free().token();
      Answer first = repeats.post(APPS, token, key, APP).expect(201);

      Answer repeat = repeats.post(APPS, token, key, APP).expect(201);

      assertThat(Integer.parseInt(repeat.header("X-RateLimit-Remaining")))
          .isEqualTo(Integer.parseInt(first.header("X-RateLimit-Remaining")) - 1);
    }

    @Test
    void requestThatCannotBeParsedUsesUpNoKey() {
      String token = customers.on("pro").token();
      repeats.post(APPS, token, key, "{\"name\": 1}").expect(400);
      repeats.post(APPS, token, key, "{").expect(400);
      api.post(APPS)
          .bearer(token)
          .header("Idempotency-Key", key)
          .body("text/plain", "")
          .send()
          .expect(415);
      repeats.post(APPS, "nonsense", key, APP).expect(401);

      assertThat(replayed(repeats.post(APPS, token, key, APP).expect(201))).isFalse();
    }

    @Test
    void callWithoutAKeyIsNotRemembered() {
      String token = customers.on("pro").token();
      api.post(APPS).bearer(token).json(APP).send().expect(201);

      api.post(APPS).bearer(token).json(APP).send().expect(409);
    }
  }
}
