package org.viralstack.billing.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.Admission.Admitted;
import org.viralstack.billing.ratelimit.Admission.Refused;
import org.viralstack.testing.HeldClock;

/** On two members of a real data grid, with a clock that stands unless a test moves it. */
class RateLimitsTest {
  private static final HeldClock CLOCK = HeldClock.at("2026-11-21T12:00:00.123456789Z");
  private static List<GridNode> nodes;

  private final String bucket = "test:" + UUID.randomUUID();

  @BeforeAll
  static void start() {
    nodes = GridNode.cluster(2, CLOCK);
  }

  @AfterAll
  static void stop() {
    nodes.forEach(GridNode::kill);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 300, 1200})
  void exactlyAsManyAreAdmittedOverBothNodesAsTheLimitSays(int requests) throws Exception {
    RequestLimit limit = RequestLimit.perMinute(requests);

    long admitted =
        Calls.admitted(16, 3 * requests, call -> nodes.get(call % 2).limits().admit(bucket, limit));

    assertThat(admitted).isEqualTo(requests);
  }

  @ParameterizedTest
  @ValueSource(ints = {30, 300, 1200})
  void clientThatMovesToAnotherNodeGetsAllThatIsLeft(int requests) {
    RequestLimit limit = RequestLimit.perMinute(requests);

    long before = admissions(1, 1, limit) + admissions(0, requests / 3, limit);
    long after = admissions(1, 3 * requests, limit);

    assertThat(before + after).isEqualTo(requests);
  }

  @Test
  void eachAdmissionTellsWhatRemainsAndWhenTheWindowEnds() {
    RequestLimit limit = RequestLimit.perMinute(3);

    assertThat(admit(0, limit)).isEqualTo(new Admitted(limit, 2, Duration.ofSeconds(60)));
    CLOCK.advance(Duration.ofSeconds(20));
    assertThat(admit(1, limit)).isEqualTo(new Admitted(limit, 1, Duration.ofSeconds(40)));
    CLOCK.advance(Duration.ofSeconds(20));
    assertThat(admit(0, limit)).isEqualTo(new Admitted(limit, 0, Duration.ofSeconds(20)));
    assertThat(admit(1, limit)).isEqualTo(new Refused(limit, Duration.ofSeconds(20)));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1})
  void whoeverWaitsAsLongAsToldIsAdmittedAndNoSooner(int node) {
    RequestLimit limit = RequestLimit.perMinute(2);
    admit(0, limit);
    CLOCK.advance(Duration.ofNanos(7_777_777_777L));
    admit(1, limit);
    Refused refused = (Refused) admit(node, limit);

    CLOCK.advance(refused.retryAfter().minusNanos(1));
    assertThat(admit(node, limit)).isInstanceOf(Refused.class);
    CLOCK.advance(Duration.ofNanos(1));
    assertThat(admit(node, limit)).isEqualTo(new Admitted(limit, 1, Duration.ofSeconds(60)));
  }

  @Test
  void whoeverWaitsAsLongAsToldIsAdmittedAHundredTimes() {
    RequestLimit limit = RequestLimit.perMinute(1);
    for (int i = 0; i < 100; i++) {
      assertThat(admit(i % 2, limit)).isInstanceOf(Admitted.class);
      CLOCK.advance(Duration.ofNanos(i * 599_999_999L));
      Refused refused = (Refused) admit((i + 1) % 2, limit);
      CLOCK.advance(refused.retryAfter());
    }
  }

  @Test
  void refusedCallsAreNotCounted() throws Exception {
    RequestLimit limit = RequestLimit.perMinute(5);
    Calls.admitted(4, 100, call -> admit(call % 2, limit));

    CLOCK.advance(Duration.ofMinutes(1));

    assertThat(Calls.admitted(4, 100, call -> admit(call % 2, limit))).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 30, 300, 1200})
  void whatOneNodeHoldsInAdvanceIsAdmittedByAnotherBeforeItRefuses(int requests) {
    RequestLimit limit = RequestLimit.perMinute(requests);
    admit(0, limit);

    List<Admission> others =
        IntStream.range(0, 2 * requests).mapToObj(call -> admit(1, limit)).toList();

    assertThat(others.subList(0, requests - 1)).allMatch(Admitted.class::isInstance);
    assertThat(others.subList(requests - 1, 2 * requests)).allMatch(Refused.class::isInstance);
  }

  @Test
  void aWindowBeginsWithTheFirstCallAfterAPause() {
    RequestLimit limit = RequestLimit.perMinute(4);
    admit(0, limit);
    CLOCK.advance(Duration.ofSeconds(100));
    admit(1, limit);

    CLOCK.advance(Duration.ofSeconds(59));

    assertThat(admissions(10, limit)).filteredOn(Admitted.class::isInstance).hasSize(3);
  }

  @Test
  void aChangedLimitHoldsAtOnceAndGoingBackGainsNothing() {
    RequestLimit free = RequestLimit.perMinute(30);
    RequestLimit pro = RequestLimit.perMinute(300);
    admissions(30, free);
    assertThat(admit(0, free)).isInstanceOf(Refused.class);

    assertThat(admissions(400, pro)).filteredOn(Admitted.class::isInstance).hasSize(300);
    assertThat(admissions(30, free)).allMatch(Refused.class::isInstance);
  }

  @Test
  void bucketsAreCountedApart() {
    RequestLimit limit = RequestLimit.perMinute(1);

    assertThat(nodes.get(0).limits().admit(bucket + "a", limit)).isInstanceOf(Admitted.class);
    assertThat(nodes.get(1).limits().admit(bucket + "b", limit)).isInstanceOf(Admitted.class);
  }

  private Admission admit(int node, RequestLimit limit) {
    return nodes.get(node).limits().admit(bucket, limit);
  }

  private long admissions(int node, int calls, RequestLimit limit) {
    return IntStream.range(0, calls)
        .mapToObj(call -> admit(node, limit))
        .filter(Admitted.class::isInstance)
        .count();
  }

  private List<Admission> admissions(int calls, RequestLimit limit) {
    return IntStream.range(0, calls).mapToObj(call -> admit(call % 2, limit)).toList();
  }
}
