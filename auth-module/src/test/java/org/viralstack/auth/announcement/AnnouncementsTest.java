package org.viralstack.auth.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.cluster.InvalidationListener;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.runtime.Service;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.database.Database;

class AnnouncementsTest {
  private static final Node NODE =
      Node.start(
          new Database(),
          new HeldClock(Instant.parse("2026-03-01T12:00:00Z")),
          Map.of(),
          Notebook.class,
          Transaction.class);

  private final Announcements announcements = NODE.the(Announcements.class);
  private final Transaction transaction = NODE.the(Transaction.class);
  private final Queue<String> told = NODE.the(Notebook.class).forgotten;

  @AfterAll
  static void stop() {
    NODE.close();
  }

  @Test
  void nodesAreToldAtOnceWhereNothingIsPostponed() {
    assertThat(announcements.announce(Notebook.SUBJECT, "at once")).isPresent();
    assertThat(told).contains("at once");
  }

  @Test
  void nodesAreToldOfPostponedWorkOnlyWhenItsAnnouncementsAreMade() throws Exception {
    Postponed<Boolean> work =
        transaction.around(
            () ->
                announcements.postpone(
                    () ->
                        announcements.announce(Notebook.SUBJECT, "one").isEmpty()
                            && announcements.announce(Notebook.SUBJECT, "two").isEmpty()));

    assertThat(work.result()).isTrue();
    assertThat(told).doesNotContain("one", "two");
    announcements.make(work.announcements());
    assertThat(told).containsSubsequence("one", "two");
  }

  @Test
  void failedWorkLeavesNothingPostponed() {
    assertThatThrownBy(
            () ->
                announcements.postpone(
                    () -> {
                      announcements.announce(Notebook.SUBJECT, "undone");
                      throw new IllegalStateException("as expected");
                    }))
        .hasMessage("as expected");

    assertThat(announcements.announce(Notebook.SUBJECT, "later")).isPresent();
    assertThat(told).contains("later").doesNotContain("undone");
  }

  @Test
  void nobodyIsToldInsideOfATransactionThatDoesNotPostpone() {
    assertThatThrownBy(
            () -> transaction.around(() -> announcements.announce(Notebook.SUBJECT, "early")))
        .isInstanceOf(IllegalStateException.class);
    assertThat(told).doesNotContain("early");
  }

  @Test
  void announcementsMayBeMadeAgain() {
    List<Announcement> again = List.of(new Announcement(Notebook.SUBJECT, "again"));

    announcements.make(again);
    announcements.make(again);

    assertThat(told).filteredOn("again"::equals).hasSize(2);
  }

  /** Remembers what it was told to forget. */
  @Service
  static class Notebook implements InvalidationListener {
    static final String SUBJECT = "note";

    final Queue<String> forgotten = new ConcurrentLinkedQueue<>();

    @Override
    public String subject() {
      return SUBJECT;
    }

    @Override
    public void forget(String key) {
      forgotten.add(key);
    }

    @Override
    public void forgetAll() {
      forgotten.clear();
    }
  }

  /** Some work in a transaction. */
  @Service
  static class Transaction {
    @Transactional
    public <T> T around(Callable<T> work) throws Exception {
      return work.call();
    }
  }
}
