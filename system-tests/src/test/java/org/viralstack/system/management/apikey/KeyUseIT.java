package org.viralstack.system.management.apikey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.management.apikey.Keys.Made;

/** How calls with a key are judged and noted. */
@OnPlatform
class KeyUseIT {
  private static final String APPS = "/v0/api/v1/apps?limit=1";

  /** All of a key but its checksum. */
  private static final String NEVER_MADE = "vs_prod_00000000000000000000000000";

  private final Api api;
  private final Keys keys;
  private final Customer customer;

  KeyUseIT(Platform platform, Api api, Customers customers) {
    this.api = api;
    this.keys = new Keys(platform, api);
    this.customer = customers.on("enterprise");
  }

  @Test
  void keyEndsAtItsExpiry() {
    Instant end = Instant.now().plusSeconds(4);
    Made key = keys.make(customer.token(), "prod", ", \"expires_at\": \"%s\"".formatted(end));

    assertThat(keys.use(key.key())).isEqualTo(200);
    await()
        .pollInterval(Duration.ofMillis(100))
        .atMost(Duration.ofSeconds(10))
        .until(() -> keys.use(key.key()) == 401);
    assertThat(Instant.now()).isAfterOrEqualTo(end);
  }

  @Test
  void keyIsAcceptedFromItsRangesOnly() {
    for (String inside : List.of("127.0.0.1", "127.0.0.0/8", "::ffff:127.0.0.1", "0.0.0.0/0")) {
      assertThat(keys.use(ranged(inside))).as(inside).isEqualTo(200);
    }
    for (String outside : List.of("10.0.0.0/8", "::1", "::ffff:10.0.0.0/104", "2001:db8::/32")) {
      assertThat(keys.use(ranged(outside))).as(outside).isEqualTo(401);
    }
  }

  private String ranged(String range) {
    return keys.make(customer.token(), "prod", ", \"allowed_cidrs\": [\"%s\"]".formatted(range))
        .key();
  }

  @Test
  void revokedIsToldFromDeletedAndBothMayBeRepeated() {
    Made key = keys.make(customer.token());
    for (int i = 0; i < 2; i++) {
      keys.revoke(customer.token(), key).expect(200);
      Answer answer = api.get("/v1/me").key(key.key()).send().expect(401);
      assertThat(answer.json().getString("code")).isEqualTo("API_KEY_REVOKED");
    }
    for (int i = 0; i < 2; i++) {
      keys.delete(customer.token(), key).expect(200);
      Answer answer = api.get("/v1/me").key(key.key()).send().expect(401);
      assertThat(answer.json().getString("code")).isEqualTo("UNAUTHORIZED");
    }
    keys.revoke(customer.token(), key).expect(404);
  }

  @Test
  void noCallThatBeginsAfterTheRevocationHasAnsweredIsAccepted() throws Exception {
    Made key = keys.make(customer.token());
    AtomicBoolean answered = new AtomicBoolean();
    AtomicBoolean stop = new AtomicBoolean();
    AtomicInteger before = new AtomicInteger();
    AtomicInteger after = new AtomicInteger();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<Integer>> wrong = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        wrong.add(
            threads.submit(
                () -> {
                  int accepted = 0;
                  while (!stop.get()) {
                    boolean late = answered.get();
                    int status = api.get(APPS).key(key.key()).send().status();
                    (late ? after : before).incrementAndGet();
                    accepted += late && status != 401 ? 1 : 0;
                  }
                  return accepted;
                }));
      }
      await().until(() -> before.get() > 200);
      keys.revoke(customer.token(), key).expect(200);
      answered.set(true);
      await().until(() -> after.get() > 200);
      stop.set(true);
      for (Future<Integer> one : wrong) {
        assertThat(one.get()).isZero();
      }
    }
  }

  @Test
  void lastUseIsKnownWithinTenSecondsAndCostsNoWritePerCall() throws SQLException {
    String updates =
        "SELECT n_tup_upd FROM pg_stat_user_tables"
            + " WHERE schemaname = 'auth' AND relname = 'api_keys'";
    Made key = keys.make(customer.token());
    long before = keys.count(updates);

    for (int i = 0; i < 1_000; i++) {
      api.get(APPS).key(key.key()).send().expect(200);
    }
    Instant last = Instant.now();

    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                !Instant.parse(
                        api.get(key.path())
                            .bearer(customer.token())
                            .send()
                            .body()
                            .getString("last_used_at", "1970-01-01T00:00:00Z"))
                    .isBefore(last.minusSeconds(1)));
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(keys.count(updates) - before).isBetween(1L, 50L));
  }

  @Test
  void databaseThatDoesNotAnswerIsNotWaitedForAndKnownKeysStillWork() throws SQLException {
    Made known = keys.make(customer.token());
    Made fresh = keys.make(customer.token());
    assertThat(keys.use(known.key())).isEqualTo(200);
    try (Connection connection = keys.database();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE auth.api_keys IN ACCESS EXCLUSIVE MODE");
      Instant begin = Instant.now();

      Answer answer = api.get(APPS).key(fresh.key()).send().expect(503);

      assertThat(answer.json().getString("message")).isEqualTo("SERVICE_UNAVAILABLE");
      assertThat(answer.header("Retry-After")).isEqualTo("1");
      assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(4));
      assertThat(keys.use(known.key())).isEqualTo(200);
      assertThat(keys.use(NEVER_MADE + "123456")).isEqualTo(401);
      connection.rollback();
    }
    await().atMost(Duration.ofSeconds(10)).until(() -> keys.use(fresh.key()) == 200);
  }

  @Test
  void ofManyThreadsExactlyAsManyMakeAKeyAsThereIsRoomFor() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      List<Future<Answer>> answers = new ArrayList<>();
      for (int i = 0; i < 110; i++) {
        answers.add(threads.submit(() -> keys.ask(customer.token(), "prod", "")));
      }
      int refused = 0;
      for (Future<Answer> answer : answers) {
        if (answer.get().status() != 201) {
          assertThat(answer.get().expect(409).json().getString("message"))
              .isEqualTo("KEY_LIMIT_REACHED");
          refused++;
        }
      }
      assertThat(refused).isEqualTo(10);
    }
  }
}
