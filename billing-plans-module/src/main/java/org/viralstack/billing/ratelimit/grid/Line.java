package org.viralstack.billing.ratelimit.grid;

import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.topic.ITopic;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How nodes talk about limits: whatever one says all hear, itself included, unless it gets lost.
 * Safe for use by many threads.
 */
final class Line {
  private static final String TOPIC = "viralstack.rate-limits";

  private final Grid grid;
  private final Consumer<String> hearer;
  private volatile @Nullable Opened opened;

  private record Opened(HazelcastInstance members, ITopic<String> topic, UUID listener) {
    boolean stands() {
      return members.getLifecycleService().isRunning();
    }
  }

  Line(Grid grid, Consumer<String> hearer) {
    this.grid = grid;
    this.hearer = hearer;
  }

  /**
   * Begins to hear, once, and again after the grid was started anew; tells whether there is one.
   */
  synchronized boolean open() {
    Opened standing = opened;
    if (standing != null && standing.stands()) {
      return true;
    }
    opened =
        grid.members()
            .filter(members -> members.getLifecycleService().isRunning())
            .map(this::attached)
            .orElse(null);
    return opened != null;
  }

  synchronized void close() {
    Opened standing = opened;
    opened = null;
    if (standing != null && standing.stands()) {
      standing.topic().removeMessageListener(standing.listener());
    }
  }

  /** What this node is called; empty without a grid. */
  String self() {
    return Optional.ofNullable(opened)
        .map(standing -> standing.members().getCluster().getLocalMember().getUuid().toString())
        .orElse("");
  }

  /** How many others there are, whether they hear or not. */
  int others() {
    return Optional.ofNullable(opened)
        .map(standing -> standing.members().getCluster().getMembers().size() - 1)
        .orElse(0);
  }

  /**
   * Says something.
   *
   * @throws RuntimeException when there is no grid any more
   */
  void say(String text) {
    Opened standing = opened;
    if (standing != null) {
      standing.topic().publish(text);
    }
  }

  private Opened attached(HazelcastInstance members) {
    ITopic<String> topic = members.getTopic(TOPIC);
    return new Opened(
        members,
        topic,
        topic.addMessageListener(message -> hearer.accept(message.getMessageObject())));
  }
}
