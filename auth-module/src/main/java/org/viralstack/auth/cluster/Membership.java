package org.viralstack.auth.cluster;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.cluster.node.Lease;
import org.viralstack.auth.cluster.node.Nodes;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.auth.runtime.Periodic;
import org.viralstack.auth.runtime.Service;

/** Keeps this node among those that may act on what they remember, from its start to its end. */
@Service
class Membership {
  private static final Logger LOG = System.getLogger(Membership.class.getName());
  private static final Duration BEAT = Duration.ofSeconds(1);
  private static final Duration LONGEST_GREETING = Duration.ofSeconds(1);

  private final Nodes nodes;
  private final Conversation conversation;
  private final Listeners listeners;
  private final Lease lease;
  private final Invalidations invalidations;
  private final AtomicInteger mournings = new AtomicInteger();
  private @Nullable Periodic beats;
  private @Nullable Periodic debts;
  private String state = "";

  @Inject
  Membership(
      Nodes nodes,
      Conversation conversation,
      Listeners listeners,
      Lease lease,
      Invalidations invalidations) {
    this.nodes = nodes;
    this.conversation = conversation;
    this.listeners = listeners;
    this.lease = lease;
    this.invalidations = invalidations;
  }

  synchronized void start(@Observes ApplicationStart start) {
    if (beats == null) {
      beats = Periodic.start("viralstack-lease", BEAT, this::beat);
      // Beside the beats, which must not wait for silent nodes.
      debts = Periodic.start("viralstack-owed", BEAT, invalidations::settle);
    }
  }

  /** Leaves at once, so that nobody waits for a node that has ended. */
  void leave(@Observes ApplicationStop stop) {
    end();
  }

  /** Also ends what a start has begun that failed. */
  @PreDestroy
  synchronized void end() {
    if (beats == null || debts == null) {
      return;
    }
    debts.close();
    debts = null;
    beats.close();
    beats = null;
    lease.end();
    try {
      nodes.remove(Set.of(conversation.self()));
    } catch (IllegalStateException unreachable) {
      LOG.log(Level.DEBUG, "The others will find out by themselves", unreachable);
    }
    conversation.close();
  }

  private void beat() {
    try {
      note(renewedOrJoined());
    } catch (RuntimeException failure) {
      if (!lease.holds()) {
        note("asking the database for everything, since: " + failure);
      }
    }
  }

  private String renewedOrJoined() {
    if (!conversation.open(this::mourn)) {
      lease.end();
      return "asking the database for everything, since there is no data grid";
    }
    if (mournings.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
      listeners.forgetAll();
    }
    Lease.Term previous = lease.current();
    Lease.Term next = lease.draft();
    if (!lease.holds() || !nodes.renew(conversation.self())) {
      previous = lease.end();
      Set<String> others = nodes.others(conversation.self());
      if (!conversation.reaches(others, LONGEST_GREETING)) {
        return "asking the database for everything, since not all nodes are heard: " + others;
      }
      next = lease.draft();
      nodes.join(conversation.self());
      // After the others can know of this node, so that what it reads from now on it is also told.
      listeners.forgetAll();
    }
    return lease.extend(previous, next)
        ? "in step with the other nodes"
        : "asking the database for everything, since something could not be forgotten";
  }

  /**
   * A node that died may have committed a change and told nobody. So everything is forgotten, and
   * once more a beat later, when also a commit that was still under way is done.
   */
  private void mourn() {
    mournings.set(2);
  }

  private void note(String now) {
    if (!now.equals(state)) {
      state = now;
      LOG.log(Level.INFO, conversation.self() + " is " + now);
    }
  }
}
