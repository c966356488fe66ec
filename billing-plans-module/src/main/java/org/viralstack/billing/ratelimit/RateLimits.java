package org.viralstack.billing.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.RequestLimit;
import org.viralstack.billing.ratelimit.Admission.Admitted;
import org.viralstack.billing.ratelimit.Admission.Refused;
import org.viralstack.billing.ratelimit.grid.ClockMeter;
import org.viralstack.billing.ratelimit.grid.Grid;
import org.viralstack.billing.ratelimit.grid.GridBuckets;
import org.viralstack.billing.ratelimit.grid.Outage;
import org.viralstack.billing.ratelimit.grid.Recalls;
import org.viralstack.billing.ratelimit.grid.SharedStates;
import org.viralstack.billing.ratelimit.grid.StampedState;

/**
 * Admits or refuses calls, for the whole cluster together. A window begins with the first call
 * after the last one ended. Safe for use by many threads.
 *
 * <p>A node takes calls from a bucket in portions, and admits them without asking again: all that
 * are left while it is alone, and a part of what is left, the less the fewer there are, while there
 * are others. Before it refuses a call it has the others give back what they hold, and from then on
 * until the window ends nobody takes more than one at a time. So neither too many nor too few are
 * admitted; only what a dying node held is lost to its window.
 */
@Service
public class RateLimits {
  private static final long MOST_HOLDINGS = 100_000;
  private static final long PORTIONS = 4;

  /** How long not to ask again when a node has not said whether it holds anything. */
  private static final Duration UNCERTAIN = Duration.ofMillis(250);

  private final SharedStates states;
  private final GridBuckets buckets;
  private final NodeShares shares;
  private final Outage outage;
  private final Grid grid;
  private final Recalls recalls;
  private final TimeMeter time;
  private final Cache<String, Holding> holdings =
      Caffeine.newBuilder()
          .maximumSize(MOST_HOLDINGS)
          // Bounded by number alone, so that to look one up writes nothing; housekeeping on the
          // calling threads, since to wake another costs more. What is dropped is given back by
          // another thread, as that asks the grid.
          .executor(Runnable::run)
          .removalListener(this::dropped)
          .build();

  @Inject
  RateLimits(Grid grid, Clock clock) {
    this.grid = grid;
    this.time = new ClockMeter(clock);
    this.outage = new Outage(time);
    this.states = new SharedStates(grid, outage::patience);
    this.buckets = new GridBuckets(states, time);
    this.shares = new NodeShares(time);
    this.recalls = new Recalls(grid, this::surrender);
  }

  /** Begins to answer the recalls of other nodes, also while nothing is held here. */
  void start(@Observes ApplicationStart start) {
    recalls.listen();
  }

  /** Gives back what this node will not admit any more. */
  void stop(@Observes ApplicationStop stop) {
    holdings.asMap().forEach((name, holding) -> surrender(name, holding, holding.windowEnd()));
    recalls.close();
  }

  /**
   * Asks for one call to be admitted. Never throws: without the data grid this node's own share of
   * the limit decides.
   *
   * @param subject whose calls are counted together, see {@link RateLimitRule#bucket}
   */
  public Admission admit(String subject, RequestLimit limit) {
    String name = BucketName.of(subject, limit);
    Holding holding = holdings.get(name, absent -> new Holding(limit));
    return holding
        .decide(time.currentTimeNanos())
        .or(() -> holding.inTurn(() -> beforeRecall(name, holding)))
        .orElseGet(() -> afterRecall(name, holding));
  }

  /**
   * What is left of a limit, as far as this node knows: nothing is counted, and the grid not asked.
   *
   * @param subject as for {@link #admit}
   */
  public Admission standing(String subject, RequestLimit limit) {
    return Optional.ofNullable(holdings.getIfPresent(BucketName.of(subject, limit)))
        .flatMap(holding -> holding.standing(time.currentTimeNanos()))
        .orElseGet(() -> new Admitted(limit, limit.requests(), limit.window()));
  }

  /** Empty when nothing is left on the grid, but other nodes may hold some. */
  private Optional<Admission> beforeRecall(String name, Holding holding) {
    return holding.decide(time.currentTimeNanos()).or(() -> ask(name, holding, false));
  }

  private Admission afterRecall(String name, Holding holding) {
    long windowEnd = holding.windowEnd();
    boolean complete = recalls.recall(name, windowEnd);
    return holding.inTurn(
        () -> {
          if (complete) {
            holding.othersHoldNothing(windowEnd);
          }
          return holding
              .decide(time.currentTimeNanos())
              .or(() -> ask(name, holding, true))
              .orElseThrow();
        });
  }

  private Optional<Admission> ask(String name, Holding holding, boolean recalled) {
    if (outage.lasts()) {
      return Optional.of(byShare(name, holding));
    }
    try {
      Optional<Admission> admission = take(name, holding, recalled);
      outage.ends();
      return admission;
    } catch (RuntimeException away) {
      outage.begins(away);
      return Optional.of(byShare(name, holding));
    }
  }

  private Optional<Admission> take(String name, Holding holding, boolean recalled) {
    RequestLimit limit = holding.limit();
    long now = time.currentTimeNanos();
    boolean sparing = holding.sparingAt(now);
    long owed = holding.owedAt(now);
    if (owed > 0) {
      buckets.take(name, limit, owed);
      holding.settle();
    }
    long taken = buckets.take(name, limit, sparing ? 1 : portion(name, limit, now));
    StampedState state = states.known(name);
    Duration untilReset =
        Duration.ofNanos(Math.max(1, state.windowEnd() - time.currentTimeNanos()));
    Portion portion = new Portion(state.windowEnd(), Math.max(0, taken - 1), state.remaining());
    holding.hold(portion);
    if (taken > 0) {
      return Optional.of(new Admitted(limit, taken - 1 + state.remaining(), untilReset));
    }
    boolean certain = grid.membersLastSeen() == 1 || holding.isAllThereIs(state.windowEnd());
    if (!certain && !recalled) {
      return Optional.empty();
    }
    portion.refuseUntil(certain ? state.windowEnd() : now + UNCERTAIN.toNanos());
    return Optional.of(new Refused(limit, untilReset));
  }

  private long portion(String name, RequestLimit limit, long now) {
    int members = grid.membersNow();
    long left =
        states
            .remembered(name)
            .filter(state -> now < state.windowEnd())
            .map(StampedState::remaining)
            .orElse((long) limit.requests());
    return members == 1 ? Math.max(1, left) : Math.max(1, left / (PORTIONS * members));
  }

  private void surrender(String name, long windowEnd) {
    surrender(name, holdings.get(name, absent -> new Holding(BucketName.limit(name))), windowEnd);
  }

  private void surrender(String name, Holding holding, long windowEnd) {
    holding.inTurn(
        () -> {
          long held = holding.surrender(windowEnd);
          if (held > 0 && time.currentTimeNanos() < windowEnd) {
            buckets.giveBack(name, holding.limit(), held, windowEnd);
          }
          return held;
        });
  }

  private void dropped(@Nullable String name, @Nullable Holding holding, RemovalCause cause) {
    if (name != null && holding != null && time.currentTimeNanos() < holding.windowEnd()) {
      ForkJoinPool.commonPool().execute(() -> surrender(name, holding, holding.windowEnd()));
    }
  }

  private Admission byShare(String name, Holding holding) {
    int members = grid.membersLastSeen();
    // The others go by the same number, so that a part of it is this node's.
    long left =
        states
            .remembered(name)
            .filter(state -> time.currentTimeNanos() < state.windowEnd())
            .map(state -> state.remaining() / members)
            .orElse(Long.MAX_VALUE);
    Admission admission = shares.admit(name, holding.limit(), outage.number(), members, left);
    if (admission instanceof Admitted admitted) {
      holding.owe(time.currentTimeNanos() + admitted.untilReset().toNanos());
    }
    return admission;
  }
}
