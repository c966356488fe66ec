package org.viralstack.auth.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.Registration;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.database.Database;

class AuditEventsTest {
  private static final Database DATABASE = new Database();
  private static final HeldClock CLOCK = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));
  private static final Node NODE = Node.start(DATABASE, CLOCK, Map.of(), Deed.class);
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Actor PROGRAM =
      new Actor.Program(new ApiKeyId("key_01ARZ3NDEKTSV4RRFFQ69G5FAV"));

  private final AuditEvents audit = NODE.the(AuditEvents.class);
  private final OrganizationId organization = newOrganization();

  /** Something that writes an event down and then may fail. */
  @Singleton
  static class Deed {
    @Inject AuditEvents audit;

    @Transactional
    void recordAndFail(AuditEntry entry) {
      audit.record(entry);
      throw new IllegalStateException("after all, no");
    }
  }

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void eventIsReadAsItWasWritten() {
    RequestOrigin origin = NODE.the(RequestOrigin.class);
    origin.enter(new Origin("192.0.2.7", "req-1"));
    audit.record(
        new AuditEntry(
            Optional.of(organization),
            PROGRAM,
            "app.made",
            "app_1",
            Map.of("name", "a \"b\" \u00e9")));
    origin.leave();

    AuditEvent event = page(AuditFilter.ALL, 1, 1).events().get(0);

    assertThat(event.id()).startsWith("evt_");
    assertThat(event)
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(
            new AuditEvent(
                "",
                CLOCK.instant(),
                "program",
                PROGRAM.id(),
                "app.made",
                "app_1",
                "192.0.2.7",
                "req-1",
                Map.of("name", "a \"b\" \u00e9")));
  }

  @Test
  void afterTheRequestNothingIsAttributedToItsAddress() {
    RequestOrigin origin = NODE.the(RequestOrigin.class);
    origin.enter(new Origin("192.0.2.7", "req-1"));
    origin.leave();
    record("app.made");

    assertThat(page(AuditFilter.ALL, 1, 1).events().get(0).address()).isEmpty();
  }

  @Test
  void eventIsUndoneWithTheDeed() {
    AuditEntry entry = new AuditEntry(organization, PROGRAM, "app.made", "app_1");

    assertThatThrownBy(() -> NODE.the(Deed.class).recordAndFail(entry)).hasMessage("after all, no");
    assertThat(page(filter("app.made"), 1, 1).total()).isZero();
  }

  @Test
  void pagesFollowEachOtherFromTheNewestToTheOldest() {
    for (int i = 0; i < 5; i++) {
      record("step." + i);
      CLOCK.advance(Duration.ofSeconds(i % 2));
    }
    AuditFilter steps =
        new AuditFilter(
            Optional.empty(),
            Optional.of(PROGRAM.id()),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    assertThat(actions(page(steps, 1, 2))).containsExactly("step.4", "step.3");
    assertThat(actions(page(steps, 2, 2))).containsExactly("step.2", "step.1");
    assertThat(actions(page(steps, 3, 2))).containsExactly("step.0");
    assertThat(page(steps, 4, 2)).isEqualTo(new AuditPage(List.of(), 5));
  }

  @Test
  void filterLeavesOnlyWhatMatchesInEveryPart() {
    Instant from = CLOCK.instant();
    record("a");
    record("b");
    CLOCK.advance(Duration.ofSeconds(1));
    record("a");
    Instant until = CLOCK.instant();

    assertThat(page(filter("a"), 1, 10).total()).isEqualTo(2);
    assertThat(page(between("a", from, until), 1, 10).total()).isEqualTo(1);
    assertThat(page(between("a", from, until.plusNanos(1_000)), 1, 10).total()).isEqualTo(2);
    assertThat(page(between("a", until, until), 1, 10).total()).isZero();
    assertThat(actions(page(between("b", from, until), 1, 10))).containsExactly("b");
  }

  @Test
  void eventsOfOtherOrganizationsAreNotSeen() {
    record("a");
    OrganizationId other = newOrganization();

    assertThat(audit.page(other, filter("a"), 1, 10)).isEqualTo(new AuditPage(List.of(), 0));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UPDATE auth.audit_events SET action = 'nothing'",
        "DELETE FROM auth.audit_events",
        "TRUNCATE auth.audit_events"
      })
  void databaseRefusesToChangeOrRemoveEvents(String statement) {
    record("a");

    assertThatThrownBy(() -> DATABASE.execute(statement))
        .hasMessageContaining("audit events are only ever added");
  }

  @Test
  void pageFarBeyondTheLastIsEmpty() {
    AuditPage far = page(AuditFilter.ALL, Integer.MAX_VALUE, 200);

    assertThat(far.events()).isEmpty();
    assertThat(far.total()).isEqualTo(page(AuditFilter.ALL, 1, 1).total());
  }

  @Test
  void pageOrLimitOutOfRangeIsRefused() {
    for (int[] range : new int[][] {{0, 1}, {1, 0}, {1, 201}}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> page(AuditFilter.ALL, range[0], range[1]));
    }
  }

  @Test
  void foreignCharactersInAFilterAreRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> filter("a\u0000"));
  }

  private void record(String action) {
    audit.record(new AuditEntry(organization, PROGRAM, action, "app_1"));
  }

  private AuditPage page(AuditFilter filter, int page, int limit) {
    return audit.page(organization, filter, page, limit);
  }

  private static AuditFilter filter(String action) {
    return new AuditFilter(
        Optional.of(action),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AuditFilter between(String action, Instant from, Instant until) {
    return new AuditFilter(
        Optional.of(action),
        Optional.empty(),
        Optional.empty(),
        Optional.of(from),
        Optional.of(until));
  }

  private static List<String> actions(AuditPage page) {
    return page.events().stream().map(AuditEvent::action).toList();
  }

  private static OrganizationId newOrganization() {
    EmailAddress email = new EmailAddress("user" + COUNT.incrementAndGet() + "@example.org");
    NewAccount account = new NewAccount("Ada", email, "unused here", "Engines", Optional.empty());
    return ((SignedUp) NODE.the(Registration.class).register(account, "no hash")).organization();
  }
}
