package org.viralstack.studio.job.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Ids;

@Timeout(30)
class PlacesTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  private final OrganizationId busy = new OrganizationId(new Ids().next(OrganizationId.PREFIX));
  private final OrganizationId quiet = new OrganizationId(new Ids().next(OrganizationId.PREFIX));

  private static boolean takes(Places places, OrganizationId organization) throws Exception {
    return places.take(organization, Duration.ZERO);
  }

  @Test
  void freePlaceIsForWhoeverHasFewest() throws Exception {
    Places places = new Places(2, 2, 0);
    assertThat(takes(places, busy)).isTrue();
    assertThat(takes(places, busy)).isTrue();
    assertThat(takes(places, busy)).isFalse();
    assertThat(takes(places, quiet)).isFalse();

    places.giveBack(busy);

    assertThat(takes(places, busy)).isFalse();
    assertThat(takes(places, quiet)).isTrue();
    assertThat(takes(places, quiet)).isFalse();
  }

  @Test
  void ofThoseWithAsManyTheOneThatHasWaitedForLongerIsNext() throws Exception {
    Places places = new Places(1, 1, 0);
    assertThat(takes(places, busy)).isTrue();
    assertThat(takes(places, quiet)).isFalse();
    places.giveBack(busy);

    assertThat(takes(places, busy)).isFalse();
    assertThat(takes(places, quiet)).isTrue();
    places.giveBack(quiet);
    assertThat(takes(places, quiet)).isFalse();
    assertThat(takes(places, busy)).isTrue();
  }

  @Test
  void oneOrganizationHasNotMoreThanItsShare() throws Exception {
    Places places = new Places(3, 2, 0);
    assertThat(takes(places, busy)).isTrue();
    assertThat(takes(places, busy)).isTrue();

    assertThat(takes(places, busy)).isFalse();
    assertThat(takes(places, quiet)).isTrue();
  }

  @Test
  void whoWaitsHasThePlaceAsSoonAsItIsFree() throws Exception {
    Places places = new Places(1, 1, 3);
    assertThat(takes(places, busy)).isTrue();
    CompletableFuture<Boolean> waiting = new CompletableFuture<>();
    Thread waiter =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    waiting.complete(places.take(quiet, LONG));
                  } catch (InterruptedException unexpected) {
                    waiting.completeExceptionally(unexpected);
                  }
                });
    await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);

    places.giveBack(busy);

    assertThat(waiting.get(5, TimeUnit.SECONDS)).isTrue();
    assertThat(takes(places, busy)).isFalse();
  }

  @Test
  void whoIsInterruptedWhileWaitingHasNoPlace() throws Exception {
    Places places = new Places(1, 1, 3);
    assertThat(takes(places, busy)).isTrue();
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    Thread waiter =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    places.take(quiet, LONG);
                    interrupted.complete(false);
                  } catch (InterruptedException expected) {
                    interrupted.complete(true);
                  }
                });
    await().until(() -> waiter.getState() == Thread.State.TIMED_WAITING);

    waiter.interrupt();

    assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
    places.giveBack(busy);
    assertThat(takes(places, quiet)).isTrue();
  }
}
