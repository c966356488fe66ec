package org.viralstack.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.system.cluster.fixture.Caller;
import org.viralstack.system.cluster.fixture.Cluster;
import org.viralstack.system.cluster.fixture.Node;
import org.viralstack.system.cluster.fixture.OnCluster;
import org.viralstack.system.cluster.fixture.RaisedPlan;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.load.Figures;

/** Once a revocation is answered, the key is dead everywhere. */
@OnCluster
class RevocationIT {
  private static final int ROUNDS = 50;
  private static final int CALLERS_PER_NODE = 2;
  private static final int CALLS_BEFORE = 5;
  private static final int CALLS_AFTER = 10;
  private static final Duration CUT_OFF = Duration.ofSeconds(5);

  private final Cluster cluster;
  private final Customers customers;
  private final Customer customer;

  RevocationIT(Cluster cluster) {
    this.cluster = cluster;
    this.customers = Customers.of(cluster.node(0));
    this.customer = customers.on(RaisedPlan.KEY);
  }

  @Test
  void noNodeAcceptsTheKeyAfterTheAnswer() {
    List<Integer> millis = new ArrayList<>();
    long callsAfter = 0;
    long acceptedAfter = 0;
    for (int round = 0; round < ROUNDS; round++) {
      String key = customers.key(customer);
      List<Caller> callers = callers(key);
      awaitCalls(callers, CALLS_BEFORE, 0);

      JsonObject receipt = revoke(cluster.node(round % cluster.nodes().size()), key);
      long answered = System.nanoTime();

      awaitCalls(callers, CALLS_AFTER, answered);
      callers.forEach(Caller::close);
      assertThat(receipt.getInt("confirmed_nodes")).isEqualTo(cluster.nodes().size());
      millis.add(receipt.getInt("propagation_ms"));
      for (Caller caller : callers) {
        List<Caller.Call> after = caller.callsBegunAfter(answered);
        callsAfter += after.size();
        acceptedAfter += after.stream().filter(Caller.Call::isAccepted).count();
      }
    }

    millis.sort(null);
    int median = millis.get(ROUNDS / 2);
    Figures.page("revocation")
        .note(
            "%d revocations under load on three nodes: %d of %d calls accepted afterwards;"
                + " propagation_ms median %d, longest %d",
            ROUNDS, acceptedAfter, callsAfter, median, millis.getLast());
    assertThat(acceptedAfter).isZero();
    assertThat(median).isLessThan(50);
  }

  @Test
  void nodeThatHungAcceptsNothingLaterThanFiveSecondsAfterItWasCutOff() {
    String key = customers.key(customer);
    Node hung = cluster.node(2);
    List<Caller> callers = Stream.generate(() -> new Caller(hung, key)).limit(8).toList();
    awaitCalls(callers, CALLS_BEFORE, 0);
    long cutOff = System.nanoTime();
    hung.pause();
    long stopped = System.nanoTime();
    long answered;
    JsonObject receipt;
    try {
      receipt = revoke(cluster.node(0), key);
      answered = System.nanoTime();
    } finally {
      hung.resume();
    }

    awaitCalls(callers, CALLS_AFTER, answered);
    callers.forEach(Caller::close);
    List<Caller.Call> late =
        callers.stream()
            .flatMap(caller -> caller.calls().stream())
            .filter(call -> call.begun() - stopped > 0) // others were let in before it, maybe
            .filter(
                call -> call.answered() - cutOff > CUT_OFF.toNanos() || call.begun() - answered > 0)
            .toList();

    Figures.page("revocation-of-hung-node")
        .note(
            "revoked while a node hung: answered after %d ms by %d nodes; of %d calls later than"
                + " 5 s after it was cut off, or begun after the answer, %d accepted",
            receipt.getInt("propagation_ms"),
            receipt.getInt("confirmed_nodes"),
            late.size(),
            late.stream().filter(Caller.Call::isAccepted).count());
    assertThat(late).isNotEmpty().noneMatch(Caller.Call::isAccepted);
  }

  private List<Caller> callers(String key) {
    return cluster.nodes().stream()
        .flatMap(node -> Stream.generate(() -> new Caller(node, key)).limit(CALLERS_PER_NODE))
        .toList();
  }

  private static void awaitCalls(List<Caller> callers, int calls, long begunAfter) {
    await()
        .atMost(Duration.ofSeconds(60))
        .pollInterval(Duration.ofMillis(5))
        .until(
            () ->
                callers.stream()
                    .allMatch(
                        caller ->
                            (begunAfter == 0 ? caller.calls() : caller.callsBegunAfter(begunAfter))
                                    .size()
                                >= calls));
  }

  private JsonObject revoke(Node node, String key) {
    return Api.of(node)
        .post("/v0/api/v1/api-keys/" + idOf(key) + "/revoke")
        .bearer(customer.token())
        .send()
        .expect(200)
        .body();
  }

  private String idOf(String key) {
    return Api.of(cluster.node(0))
        .get("/v0/api/v1/api-keys?limit=1")
        .bearer(customer.token())
        .send()
        .expect(200)
        .json()
        .getJsonArray("data")
        .getJsonObject(0)
        .getString("_id");
  }
}
