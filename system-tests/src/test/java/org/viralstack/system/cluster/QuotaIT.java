package org.viralstack.system.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.viralstack.system.cluster.fixture.Cluster;
import org.viralstack.system.cluster.fixture.OnCluster;
import org.viralstack.system.cluster.fixture.Spread;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.load.Figures;

/** Of many that want what is left, exactly as many get it as there is. */
@OnCluster
class QuotaIT {
  private static final int ROUNDS = 100;
  private static final int THREADS = 64;
  private static final int APPS_OF_PRO = 10;

  private final Cluster cluster;
  private final Customers customers;

  QuotaIT(Cluster cluster) {
    this.cluster = cluster;
    this.customers = Customers.of(cluster.node(0));
  }

  @Test
  void exactlyAsManySucceedAsThereIsRoomFor() throws SQLException {
    Spread spread = new Spread(cluster.nodes(), THREADS);
    Map<Map<Integer, Long>, Integer> outcomes = new HashMap<>();
    Map<Long, Integer> counted = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Customer pro = customers.on("pro");

      List<Answer> answers =
          spread.call(
              THREADS,
              api ->
                  api.post("/v0/api/v1/apps")
                      .bearer(pro.token())
                      .json(
                          "{\"name\": \"%s\", \"niche\": \"fitness\"}".formatted(UUID.randomUUID()))
                      .send());

      outcomes.merge(
          answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting())),
          1,
          Integer::sum);
      counted.merge(used(pro), 1, Integer::sum);
    }

    Figures.page("quotas")
        .note(
            "%d rounds of %d calls at once over three nodes for %d slots: answers %s, counted %s",
            ROUNDS, THREADS, APPS_OF_PRO, outcomes, counted);
    assertThat(outcomes)
        .containsOnlyKeys(Map.of(201, (long) APPS_OF_PRO, 402, (long) (THREADS - APPS_OF_PRO)));
    assertThat(counted).containsOnlyKeys((long) APPS_OF_PRO);
  }

  private long used(Customer customer) throws SQLException {
    try (Connection connection = cluster.node(0).database().connect();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT used + reserved FROM billing.usage_counters"
                    + " WHERE organization_id = ? AND feature = 'apps'")) {
      statement.setString(1, customer.organization());
      try (ResultSet rows = statement.executeQuery()) {
        assertThat(rows.next()).isTrue();
        return rows.getLong(1);
      }
    }
  }
}
