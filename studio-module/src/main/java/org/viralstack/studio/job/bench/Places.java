package org.viralstack.studio.job.bench;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;

/**
 * So many places to work at, shared among organizations: whichever has the fewest is next, and of
 * those with as many the one that has asked in vain for the longest time. However much one of them
 * has to do, another waits for one place to become free and no longer. Safe for use by many
 * threads.
 */
final class Places {
  /** Whoever has not asked again for so long has no more to do, or another node does it. */
  private static final Duration FORGOTTEN = Duration.ofSeconds(3);

  private final int most;
  private final int mostOfOne;
  private final int mostWaiting;
  private final Map<OrganizationId, Integer> taken = new HashMap<>();
  private final Map<OrganizationId, Integer> waiting = new HashMap<>();
  private final Map<OrganizationId, Wish> wishes = new HashMap<>();

  /**
   * Of an organization that has asked in vain.
   *
   * @param since its first time after it last got a place
   */
  private record Wish(long since, long last) {}

  /**
   * @param mostOfOne how many of them one organization may have
   * @param mostWaiting how many threads may wait for one
   */
  Places(int most, int mostOfOne, int mostWaiting) {
    this.most = most;
    this.mostOfOne = mostOfOne;
    this.mostWaiting = mostWaiting;
  }

  /** Takes a place as soon as it is the organization's turn; false when that takes too long. */
  synchronized boolean take(OrganizationId organization, Duration patience)
      throws InterruptedException {
    boolean isTaken = isTakenNow(organization);
    if (isTaken || sum(waiting) >= mostWaiting) {
      return isTaken;
    }
    long deadline = System.nanoTime() + patience.toNanos();
    waiting.merge(organization, 1, Integer::sum);
    try {
      for (long left = patience.toNanos();
          left > 0 && !isTaken;
          left = deadline - System.nanoTime()) {
        wait(left / 1_000_000 + 1);
        isTaken = isTakenNow(organization);
      }
      return isTaken;
    } finally {
      leave(waiting, organization);
    }
  }

  synchronized void giveBack(OrganizationId organization) {
    leave(taken, organization);
    notifyAll();
  }

  private boolean isTakenNow(OrganizationId organization) {
    long now = System.nanoTime();
    wishes
        .entrySet()
        .removeIf(
            wish ->
                count(waiting, wish.getKey()) == 0
                    && now - wish.getValue().last() > FORGOTTEN.toNanos());
    long since = Optional.ofNullable(wishes.get(organization)).map(Wish::since).orElse(now);
    if (isTurnOf(organization, since)) {
      wishes.remove(organization);
      taken.merge(organization, 1, Integer::sum);
      return true;
    }
    wishes.put(organization, new Wish(since, now));
    return false;
  }

  private boolean isTurnOf(OrganizationId organization, long since) {
    return sum(taken) < most
        && count(taken, organization) < mostOfOne
        && wishes.keySet().stream().noneMatch(other -> goesBefore(other, organization, since));
  }

  private boolean goesBefore(OrganizationId other, OrganizationId organization, long since) {
    int theirs = count(taken, other);
    int own = count(taken, organization);
    boolean earlier =
        Optional.ofNullable(wishes.get(other)).filter(wish -> wish.since() - since < 0).isPresent();
    return !other.equals(organization)
        && theirs < mostOfOne
        && (theirs < own || (theirs == own && earlier));
  }

  private static int count(Map<OrganizationId, Integer> counts, OrganizationId organization) {
    return counts.getOrDefault(organization, 0);
  }

  private static int sum(Map<OrganizationId, Integer> counts) {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static void leave(Map<OrganizationId, Integer> counts, OrganizationId organization) {
    counts.computeIfPresent(organization, (same, count) -> count == 1 ? null : count - 1);
  }
}
