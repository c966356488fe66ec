package org.viralstack.auth.cluster.node;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.core.HazelcastInstanceNotActiveException;
import com.hazelcast.topic.ITopic;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.runtime.Service;

/**
 * The server's data grid as a place to call into and to listen at. What is said may get lost, and
 * is heard by the one who says it as well.
 */
@Service
public class Grid {
  private static final String NAME = "payara/Hazelcast";
  private static final String TOPIC = "viralstack.invalidations";

  private final Supplier<Optional<HazelcastInstance>> lookup;
  private volatile @Nullable Attachment attachment;

  private record Attachment(
      HazelcastInstance grid, ITopic<String> topic, UUID listener, UUID watcher) {
    boolean stands() {
      return grid.getLifecycleService().isRunning();
    }

    void end() {
      if (stands()) {
        topic.removeMessageListener(listener);
        grid.getCluster().removeMembershipListener(watcher);
      }
    }
  }

  @Inject
  public Grid() {
    this(Grid::serversGrid);
  }

  public Grid(Supplier<Optional<HazelcastInstance>> lookup) {
    this.lookup = lookup;
  }

  /**
   * Begins to listen, once, and again after the grid was started anew.
   *
   * @param lost is run when a member is gone, for whatever reason
   * @return whether there is a grid
   */
  public synchronized boolean attach(Consumer<String> listener, Runnable lost) {
    Attachment standing = attachment;
    if (standing != null && standing.stands()) {
      return true;
    }
    attachment =
        lookup
            .get()
            .filter(grid -> grid.getLifecycleService().isRunning())
            .map(grid -> attached(grid, listener, lost))
            .orElse(null);
    return attachment != null;
  }

  public synchronized void detach() {
    Attachment standing = attachment;
    attachment = null;
    if (standing != null) {
      standing.end();
    }
  }

  /** Says something to all who listen. Without a grid nobody hears it. */
  public void say(String text) {
    Attachment standing = attachment;
    if (standing == null) {
      return;
    }
    try {
      standing.topic().publish(text);
    } catch (HazelcastInstanceNotActiveException gone) {
      // As good as lost, which every speaker has to reckon with.
    }
  }

  private static Attachment attached(
      HazelcastInstance grid, Consumer<String> listener, Runnable lost) {
    ITopic<String> topic = grid.getTopic(TOPIC);
    UUID registration =
        topic.addMessageListener(message -> listener.accept(message.getMessageObject()));
    UUID watcher = grid.getCluster().addMembershipListener(new Losses(lost));
    return new Attachment(grid, topic, registration, watcher);
  }

  private record Losses(Runnable lost) implements MembershipListener {
    @Override
    public void memberAdded(MembershipEvent event) {}

    @Override
    public void memberRemoved(MembershipEvent event) {
      lost.run();
    }
  }

  @SuppressWarnings("BanJNDI") // a constant name; Payara offers its grid in no other way
  private static Optional<HazelcastInstance> serversGrid() {
    try {
      return Optional.ofNullable(InitialContext.doLookup(NAME));
    } catch (NamingException none) {
      return Optional.empty();
    }
  }
}
