package org.viralstack.system.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Checkout;
import org.viralstack.system.fixture.server.MicroPlatform;

/** A server is killed while it creates; whoever repeats their calls has each thing once. */
class RepeatAfterDeathIT {
  private static final String APPS = "/v0/api/v1/apps";
  private static final int CLIENTS = 8;
  private static final int ANSWERS_BEFORE_DEATH = 120;
  private static final String UNANSWERED = "";

  @Test
  void everyCallIsDoneExactlyOnceThroughTheDeathOfItsServer() throws Exception {
    try (MicroPlatform platform =
        MicroPlatform.start(Checkout.target().resolve("platform-mortal"))) {
      Customer customer = Customers.of(platform).on("enterprise");
      String halfDone = UUID.randomUUID().toString();

      Map<String, String> answers = answersUntilDeath(platform, customer, halfDone);
      platform.startAgain();

      Api api = Api.of(platform);
      assertThat(answers).containsValue(UNANSWERED);
      Map<String, String> repeated =
          answered(answers, key -> create(api, customer, key).expect(201).text());
      assertThat(create(api, customer, halfDone).expect(201).header("Idempotency-Replayed"))
          .isEmpty();
      Map<String, String> known = new HashMap<>(answers);
      known.values().removeIf(UNANSWERED::equals);
      assertThat(known).hasSizeGreaterThanOrEqualTo(ANSWERS_BEFORE_DEATH);
      assertThat(repeated).containsAllEntriesOf(known);
      assertThat(answered(answers, key -> create(api, customer, key).text())).isEqualTo(repeated);
      assertThat(api.get(APPS).bearer(customer.token()).send().expect(200).json().getInt("total"))
          .isEqualTo(answers.size() + 1);
    }
  }

  /** Creates until the server is killed; one call is then certainly in the middle of its work. */
  private static Map<String, String> answersUntilDeath(
      MicroPlatform platform, Customer customer, String halfDone) throws Exception {
    Api api = Api.of(platform);
    Map<String, String> answers = new ConcurrentHashMap<>();
    List<Future<?>> running = new ArrayList<>();
    CountDownLatch enough = new CountDownLatch(ANSWERS_BEFORE_DEATH);
    try (HeldSlug held =
            HeldSlug.of(platform.database(), customer.organization(), "app-" + halfDone);
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS + 1)) {
      clients.execute(
          () ->
              assertThatThrownBy(() -> create(api, customer, halfDone))
                  .isInstanceOf(UncheckedIOException.class));
      held.awaitWaiting();
      for (int i = 0; i < CLIENTS; i++) {
        running.add(clients.submit(() -> createUntilDeath(api, customer, answers, enough)));
      }
      assertThat(enough.await(2, TimeUnit.MINUTES))
          .as("%d answers; clients: %s", answers.size(), running)
          .isTrue();
      platform.kill();
    }
    return answers;
  }

  private static void createUntilDeath(
      Api api, Customer customer, Map<String, String> answers, CountDownLatch enough) {
    try {
      while (true) {
        String key = UUID.randomUUID().toString();
        answers.put(key, UNANSWERED);
        answers.put(key, create(api, customer, key).expect(201).text());
        enough.countDown();
      }
    } catch (UncheckedIOException failed) {
      // The last key stays unanswered, which is right only once the server is being killed.
      if (enough.getCount() > 0) {
        throw failed;
      }
    }
  }

  private static Map<String, String> answered(
      Map<String, String> keys, UnaryOperator<String> answer) {
    return keys.keySet().stream().collect(Collectors.toMap(key -> key, answer));
  }

  private static Answer create(Api api, Customer customer, String key) {
    return api.post(APPS)
        .bearer(customer.token())
        .header("Idempotency-Key", key)
        .json("{\"name\": \"app %s\", \"niche\": \"fitness\"}".formatted(key))
        .send();
  }
}
