package org.viralstack.auth.member;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.Registration;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.database.Database;

class OrganizationsTest {
  private static final OrganizationId UNKNOWN =
      new OrganizationId("org_01ARZ3NDEKTSV4RRFFQ69G5FAV");
  private static final Node NODE = Node.start(new Database(), Clock.systemUTC());

  private final Organizations organizations = NODE.the(Organizations.class);

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void manyAreFoundAtOnceAndTheUnknownAreAbsent() {
    List<OrganizationId> ids =
        IntStream.range(0, 3).mapToObj(i -> found("many" + i + "@example.org")).toList();

    Map<OrganizationId, Organization> found =
        organizations.find(List.of(ids.get(0), UNKNOWN, ids.get(2), ids.get(0)));

    assertThat(found).containsOnlyKeys(ids.get(0), ids.get(2));
    assertThat(organizations.find(List.of())).isEmpty();
    assertThat(organizations.find(UNKNOWN)).isEmpty();
  }

  private static OrganizationId found(String email) {
    NewAccount account =
        new NewAccount("Ada", new EmailAddress(email), "unused here", "Engines", Optional.empty());
    return ((SignedUp) NODE.the(Registration.class).register(account, "no hash")).organization();
  }
}
