package org.viralstack.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.viralstack.system.cluster.fixture.Cluster;
import org.viralstack.system.cluster.fixture.OnCluster;
import org.viralstack.system.cluster.fixture.RaisedPlan;
import org.viralstack.system.cluster.fixture.Spread;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.load.Figures;

/** A creation that is asked for several times under one key happens once. */
@OnCluster
class TwinsIT {
  private static final String APPS = "/v0/api/v1/apps";
  private static final int TWINS = 32;
  private static final int ROUNDS = 20;

  private final Cluster cluster;
  private final List<Api> nodes;
  private final Customers customers;

  TwinsIT(Cluster cluster) {
    this.cluster = cluster;
    this.nodes = cluster.nodes().stream().map(Api::of).toList();
    this.customers = Customers.of(cluster.node(0));
  }

  @Test
  void concurrentTwinsCreateOne() {
    Customer customer = customers.on(RaisedPlan.KEY);
    Spread spread = new Spread(cluster.nodes(), TWINS);
    int waited = 0;
    for (int round = 1; round <= ROUNDS; round++) {
      String key = UUID.randomUUID().toString();
      String body = app();

      List<Answer> answers = spread.call(TWINS, api -> create(api, customer, key, body));

      List<Answer> created = answers.stream().filter(answer -> answer.status() == 201).toList();
      assertThat(created)
          .isNotEmpty()
          .extracting(Answer::text)
          .containsOnly(created.getFirst().text());
      assertThat(created)
          .filteredOn(answer -> answer.header("Idempotency-Replayed").isEmpty())
          .hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.status() != 201)
          .allMatch(answer -> answer.status() == 409 && !answer.header("Retry-After").isEmpty());
      assertThat(total(customer)).isEqualTo(round);
      waited += TWINS - created.size();
    }
    Figures.page("twins")
        .note(
            "%d rounds of %d twins over three nodes: one creation each; %d of %d told to wait",
            ROUNDS, TWINS, waited, ROUNDS * TWINS);
  }

  @Test
  void answerOutlivesTheNodeThatGaveIt() {
    Customer customer = customers.on("pro");
    String key = UUID.randomUUID().toString();
    String body = app();
    Answer first = create(nodes.get(2), customer, key, body).expect(201);

    cluster.node(2).kill();
    try {
      Answer replay = create(nodes.get(0), customer, key, body).expect(201);
      assertThat(replay.text()).isEqualTo(first.text());
      assertThat(replay.header("Idempotency-Replayed")).isEqualTo("true");
    } finally {
      cluster.node(2).start();
    }
    assertThat(create(nodes.get(1), customer, key, app()).expect(422).text())
        .contains("IDEMPOTENCY_KEY_REUSED");
    assertThat(total(customer)).isEqualTo(1);
  }

  @Test
  void twinOfOneThatStillRunsIsToldToWait() throws Exception {
    Customer customer = customers.on("pro");
    create(nodes.getFirst(), customer, UUID.randomUUID().toString(), app()).expect(201);
    String key = UUID.randomUUID().toString();
    String body = app();
    try (Connection connection = cluster.node(0).database().connect();
        ExecutorService thread = Executors.newSingleThreadExecutor()) {
      holdCounters(connection, customer);
      Future<Answer> first = thread.submit(() -> create(nodes.get(0), customer, key, body));
      Answer twin = create(nodes.get(1), customer, key, body);
      while (twin.status() != 409) {
        assertThat(first.isDone()).isFalse();
        twin = create(nodes.get(1), customer, key, body);
      }
      connection.rollback();

      assertThat(twin.text()).contains("IDEMPOTENCY_IN_PROGRESS");
      assertThat(twin.header("Retry-After")).isNotEmpty();
      Answer created = first.get().expect(201);
      assertThat(create(nodes.get(2), customer, key, body).expect(201).text())
          .isEqualTo(created.text());
    }
  }

  /** Whoever wants to count an app waits until the connection's transaction ends. */
  private static void holdCounters(Connection connection, Customer customer) throws SQLException {
    connection.setAutoCommit(false);
    try (PreparedStatement lock =
        connection.prepareStatement(
            "SELECT 1 FROM billing.usage_counters WHERE organization_id = ? FOR UPDATE")) {
      lock.setString(1, customer.organization());
      lock.executeQuery();
    }
  }

  private static Answer create(Api api, Customer customer, String key, String body) {
    return api.post(APPS)
        .bearer(customer.token())
        .header("Idempotency-Key", '"' + key + '"')
        .json(body)
        .send();
  }

  private int total(Customer customer) {
    return nodes
        .getFirst()
        .get(APPS)
        .bearer(customer.token())
        .send()
        .expect(200)
        .json()
        .getInt("total");
  }

  private static String app() {
    return "{\"name\": \"%s\", \"niche\": \"fitness\"}".formatted(UUID.randomUUID());
  }
}
