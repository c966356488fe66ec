package org.viralstack.studio.webhook.sending;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.background.BackgroundSettings;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;

/**
 * How many addresses of one organization, webhooks and callbacks together, this node calls at the
 * same time, so that servers that answer slowly hold up nobody but their owner. All organizations
 * together keep no more than half of the background threads busy. Safe for use by many threads.
 */
@Service
public class CallPlaces {
  private static final String AT_ONCE = "viralstack.webhooks.at-once-per-organization";
  private static final int MOST = 64;
  private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);
  private static final Duration WAIT_PER_REFUSAL = Duration.ofMillis(100);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private final ConcurrentHashMap<OrganizationId, Load> loads = new ConcurrentHashMap<>();
  private final long atOnce;
  private final Semaphore all;

  /**
   * @throws IllegalArgumentException when the configured value is outside its range; stops the
   *     start
   */
  @Inject
  CallPlaces(@ConfigProperty(name = AT_ONCE, defaultValue = "3") long atOnce, Config config) {
    if (atOnce < 1 || atOnce > MOST) {
      throw new IllegalArgumentException(
          AT_ONCE + " must be from 1 to " + MOST + ", not " + atOnce + ".");
    }
    this.atOnce = atOnce;
    this.all = new Semaphore(BackgroundSettings.from(config).threads() / 2);
  }

  /**
   * What an organization keeps busy.
   *
   * @param refused how many found no place since one was last given back
   */
  private record Load(int running, int refused) {}

  /** Whether there was a place. */
  public sealed interface Outcome {}

  /** There was; to be closed after the call. */
  public final class Taken implements Outcome, AutoCloseable {
    private final OrganizationId organization;

    private Taken(OrganizationId organization) {
      this.organization = organization;
    }

    @Override
    public void close() {
      loads.computeIfPresent(
          organization,
          (same, load) -> load.running() == 1 ? null : new Load(load.running() - 1, 0));
      all.release();
    }
  }

  /** There was none; the more have asked, the later they are to ask again. */
  public record None(Duration pause) implements Outcome {}

  /** Takes a place if there is one; waits for nobody. */
  public Outcome take(OrganizationId organization) {
    Outcome[] outcome = new Outcome[1];
    loads.compute(
        organization,
        (same, load) -> {
          if (load != null && load.running() >= atOnce) {
            outcome[0] = new None(wait(load.refused()));
            return new Load(load.running(), load.refused() + 1);
          }
          if (!all.tryAcquire()) {
            outcome[0] = new None(wait(load == null ? 0 : load.refused()));
            return load;
          }
          outcome[0] = new Taken(organization);
          return load == null ? new Load(1, 0) : new Load(load.running() + 1, load.refused());
        });
    return outcome[0];
  }

  private static Duration wait(int refused) {
    Duration wait = SHORTEST_WAIT.plus(WAIT_PER_REFUSAL.multipliedBy(refused));
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }

  /** That this bean is made is the check. */
  void check(@Observes ApplicationStart start) {}
}
