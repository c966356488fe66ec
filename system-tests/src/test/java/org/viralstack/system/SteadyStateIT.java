package org.viralstack.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.fixture.server.Statements;
import org.viralstack.system.load.Figures;

/** What a guarded call costs the database once it is known who calls. */
@OnPlatform
class SteadyStateIT {
  private static final Figures FIGURES = Figures.page("statements-per-call");
  private static final int CALLERS = 10;
  private static final int CALLS_OF_EACH = 100;
  private static final int CALLS = CALLERS * CALLS_OF_EACH;

  /** What tells who calls and what they may: a call in the steady state asks nothing of it. */
  private static final Pattern WHO_CALLS =
      Pattern.compile("(?is)^\\s*select.*\\b(api_keys|sessions|subscriptions)\\b");

  /** How often a second the background may make a statement, all its beats together. */
  private static final int BEATS = 5;

  private final Statements statements;
  private final Api api;
  private final Customers customers;
  private final Customer pro;

  SteadyStateIT(Platform platform, Api api, Customers customers) {
    this.statements = Statements.of(platform);
    this.api = api;
    this.customers = customers;
    this.pro = customers.on("pro");
  }

  @Test
  void callsByKeyCostNoStatement() {
    costNoStatement("keys", Stream.generate(() -> customers.key(pro)).limit(CALLERS).toList());
  }

  @Test
  void callsBySessionCostNoStatement() {
    costNoStatement("sessions", Stream.generate(this::session).limit(CALLERS).toList());
  }

  @Test
  void callThatReadsIsCounted() {
    Map<String, Long> before = statements.calls();

    for (int i = 0; i < CALLS_OF_EACH; i++) {
      api.get("/v0/api/v1/apps").bearer(pro.token()).send().expect(200);
    }

    assertThat(statements.callsSince(before))
        .anySatisfy((query, calls) -> assertThat(calls).isEqualTo(CALLS_OF_EACH));
  }

  private void costNoStatement(String callers, List<String> credentials) {
    credentials.forEach(this::call);
    Map<String, Long> before = statements.calls();
    long begin = System.nanoTime();

    for (int i = 0; i < CALLS_OF_EACH; i++) {
      credentials.forEach(this::call);
    }

    Map<String, Long> background = statements.callsSince(before);
    long seconds = (System.nanoTime() - begin) / 1_000_000_000 + 1;
    FIGURES.note(
        "%d calls by %d %s within %d s; statements of the background meanwhile: %d",
        CALLS, CALLERS, callers, seconds, background.values().stream().mapToLong(n -> n).sum());
    assertThat(background.keySet()).noneMatch(query -> WHO_CALLS.matcher(query).find());
    // the node's lease, the last use of keys, and the scheduler have beats of their own
    assertThat(background)
        .allSatisfy((query, calls) -> assertThat(calls).isLessThanOrEqualTo(BEATS * (seconds + 1)));
  }

  private void call(String credential) {
    api.get("/v1/me").bearer(credential).send().expect(200);
  }

  /** Of a user of its own, since the sessions of one are counted together. */
  private String session() {
    return customers.on("pro").token();
  }
}
