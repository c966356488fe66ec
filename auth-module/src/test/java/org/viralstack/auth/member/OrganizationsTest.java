package org.viralstack.auth.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
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
import org.viralstack.auth.node.Database;
import org.viralstack.auth.node.Node;

class OrganizationsTest {
  private static final OrganizationId UNKNOWN =
      new OrganizationId("org_01ARZ3NDEKTSV4RRFFQ69G5FAV");
  private static final Node NODE =
      Node.start(new Database(), Clock.systemUTC(), Map.of(), Change.class);

  private final Organizations organizations = NODE.the(Organizations.class);

  /** Changes a status in a transaction, as billing does. */
  @Singleton
  static class Change {
    @Inject Organizations organizations;

    @Transactional
    boolean change(OrganizationId id, OrganizationStatus status) {
      return organizations.changeStatus(id, status);
    }
  }

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

  @Test
  void changedStatusIsSeenAtOnce() {
    OrganizationId id = found("status@example.org");

    for (OrganizationStatus status : OrganizationStatus.values()) {
      assertThat(NODE.the(Change.class).change(id, status)).isTrue();
      assertThat(organizations.find(id)).map(Organization::status).contains(status);
    }
    assertThat(NODE.the(Change.class).change(UNKNOWN, OrganizationStatus.ACTIVE)).isFalse();
  }

  @Test
  void statusIsNotChangedOutsideOfATransaction() {
    OrganizationId id = found("outside@example.org");

    assertThatThrownBy(() -> organizations.changeStatus(id, OrganizationStatus.CANCELED))
        .hasMessageContaining("needs a transaction");
    assertThat(organizations.find(id))
        .map(Organization::status)
        .contains(OrganizationStatus.ACTIVE);
  }

  private static OrganizationId found(String email) {
    NewAccount account =
        new NewAccount("Ada", new EmailAddress(email), "unused here", "Engines", Optional.empty());
    return ((SignedUp) NODE.the(Registration.class).register(account, "no hash")).organization();
  }
}
