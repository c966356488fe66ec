package org.viralstack.billing.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.auth.OrganizationId;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.testing.Organizations;
import org.viralstack.billing.testing.Race;

class SubscriptionCacheTest {
  private static final SubscriptionTerms FREE = terms("free");
  private static final SubscriptionTerms PRO = terms("pro");

  private final SubscriptionCache cache = new SubscriptionCache();
  private final OrganizationId organization = Organizations.fresh();

  @Test
  void whatWasLoadedIsNotLoadedAgain() {
    AtomicInteger loads = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      cache.of(
          organization,
          key -> {
            loads.incrementAndGet();
            return Optional.of(FREE);
          });
    }

    assertThat(loads).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void whatWasReadBeforeAChangeIsNotRememberedAfterIt(boolean all) throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    CountDownLatch forgotten = new CountDownLatch(1);
    var slow =
        CompletableFuture.supplyAsync(
            () ->
                cache.of(
                    organization,
                    key -> {
                      read.countDown();
                      await(forgotten);
                      return Optional.of(FREE);
                    }));
    read.await();
    if (all) {
      cache.forgetAll();
    } else {
      cache.forget(organization.value());
    }
    forgotten.countDown();
    slow.get();

    assertThat(cache.of(organization, key -> Optional.of(PRO))).contains(PRO);
  }

  @Test
  void underManyReadersTheOldStateIsNeverRememberedPastForgetting() throws Exception {
    for (int round = 0; round < 300; round++) {
      AtomicBoolean changed = new AtomicBoolean();
      Race.of(
          8,
          thread ->
              () -> {
                if (thread == 0) {
                  changed.set(true);
                  cache.forget(organization.value());
                  return true;
                }
                return cache.of(organization, key -> Optional.of(changed.get() ? PRO : FREE));
              });

      assertThat(cache.of(organization, key -> Optional.of(PRO))).contains(PRO);
      cache.forgetAll();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static SubscriptionTerms terms(String plan) {
    return SubscriptionTerms.active(new PlanKey(plan), Instant.EPOCH);
  }
}
