package org.viralstack.auth.announcement;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.cluster.Receipt;
import org.viralstack.auth.runtime.Service;

/** Announces changes to all nodes, see {@link Invalidations#broadcast}. */
@Service
public class Announcements {
  private static final ThreadLocal<@Nullable List<Announcement>> POSTPONED = new ThreadLocal<>();

  private final Invalidations invalidations;

  @Inject
  Announcements(Invalidations invalidations) {
    this.invalidations = invalidations;
  }

  /**
   * Tells every node that what it remembers under {@code key} is no longer true: now, or later
   * where this thread {@linkplain #postpone postpones} it.
   *
   * @return the receipt; empty when it was postponed
   * @throws jakarta.transaction.TransactionalException inside of a transaction that does not
   *     postpone
   */
  public Optional<Receipt> announce(String subject, String key) {
    List<Announcement> postponed = POSTPONED.get();
    if (postponed == null) {
      return Optional.of(invalidations.broadcast(subject, key));
    }
    postponed.add(new Announcement(subject, key));
    return Optional.empty();
  }

  /**
   * Does work on this thread without announcing anything. Whoever commits the work must then {@link
   * #make} its announcements; when it is rolled back there is nothing to announce.
   *
   * @throws IllegalStateException inside of work that postpones already
   */
  public <T> Postponed<T> postpone(Callable<T> work) throws Exception {
    if (POSTPONED.get() != null) {
      throw new IllegalStateException("Announcements are postponed already");
    }
    List<Announcement> announcements = new ArrayList<>();
    POSTPONED.set(announcements);
    try {
      return new Postponed<>(work.call(), announcements);
    } finally {
      POSTPONED.remove();
    }
  }

  /** Makes announcements that were postponed. May be repeated, and should be after a failure. */
  public void make(List<Announcement> announcements) {
    announcements.forEach(
        announcement -> invalidations.broadcast(announcement.subject(), announcement.key()));
  }
}
