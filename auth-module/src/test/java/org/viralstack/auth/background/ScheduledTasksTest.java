package org.viralstack.auth.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.viralstack.auth.background.Diary.QUICK;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.node.Node;
import org.viralstack.testing.Race;
import org.viralstack.testing.database.Database;

/** On a node that is no worker, so that what is asked for stays to be seen. */
class ScheduledTasksTest {
  private static final Instant LATER = Instant.parse("2999-01-01T00:00:00Z");
  private static final Database DATABASE = new Database();
  private static Node node;
  private static Requests requests;

  @BeforeAll
  static void start() {
    node = Node.start(DATABASE, Clock.systemUTC(), Map.of(), Diary.class, Requests.class);
    requests = node.the(Requests.class);
  }

  @AfterAll
  static void stop() {
    node.close();
  }

  @Test
  void whatIsCommittedIsAskedFor() {
    assertThat(requests.ask(QUICK, "committed", LATER)).isTrue();
    assertThat(rows("committed")).isEqualTo(1);
  }

  @Test
  void whoeverRollsBackHasAskedForNothing() {
    assertThatThrownBy(() -> requests.askAndFail(QUICK, "rolled back"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(rows("rolled back")).isZero();
  }

  @Test
  void ofManyThatAskForTheSameAtOnceOneDoesAndNoneLosesItsTransaction() throws Exception {
    List<Boolean> asked = Race.of(16, () -> requests.ask(QUICK, "same", LATER));

    assertThat(asked).containsOnlyOnce(true);
    assertThat(rows("same")).isEqualTo(1);
  }

  @Test
  void ofManyEachIsDueALittleLaterAndWhatIsAskedForAlreadyStaysAsItIs() {
    requests.ask(QUICK, "many-2", LATER);
    requests.askAll(QUICK, List.of("many-1", "many-2", "many-3"), LATER, Duration.ofMillis(10));

    String due = LATER.toString();
    assertThat(
            DATABASE.count(
                "SELECT count(*) FROM auth.scheduled_tasks WHERE"
                    + " (task_instance, execution_time - timestamptz '"
                    + due
                    + "') IN (('many-1', '0 ms'), ('many-2', '0 ms'), ('many-3', '20 ms'))"))
        .isEqualTo(3);
  }

  @Test
  void whatWaitsCanBeBroughtForwardButNotPutOff() {
    requests.ask(QUICK, "forward", LATER);

    assertThat(requests.bringForward(QUICK, "forward", LATER.minusSeconds(1))).isTrue();
    assertThat(requests.bringForward(QUICK, "forward", LATER)).isFalse();
  }

  @Test
  void whatIsWithdrawnIsGone() {
    requests.ask(QUICK, "withdrawn", LATER);

    assertThat(requests.withdraw(QUICK, "withdrawn")).isTrue();
    assertThat(rows("withdrawn")).isZero();
    assertThat(requests.withdraw(QUICK, "withdrawn")).isFalse();
  }

  @Test
  void nodeThatIsNoWorkerDoesNothing() {
    requests.ask(QUICK, "undone", Instant.EPOCH);

    assertThat(DATABASE.count("SELECT count(*) FROM auth.scheduled_tasks WHERE picked")).isZero();
    assertThat(DATABASE.count("SELECT count(*) FROM auth.scheduled_tasks WHERE task_name='pulse'"))
        .isZero();
  }

  private static long rows(String instance) {
    return DATABASE.count(
        "SELECT count(*) FROM auth.scheduled_tasks WHERE task_instance = '" + instance + "'");
  }
}
