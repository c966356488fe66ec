package org.viralstack.auth.cluster;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.viralstack.auth.cluster.node.Grid;
import org.viralstack.auth.runtime.NodeName;
import org.viralstack.auth.runtime.Service;

/** This node's questions to the others, and its answers to theirs. */
@Service
class Conversation {
  private final Grid grid;
  private final Listeners listeners;
  private final String self;
  private final AtomicLong lastRound = new AtomicLong();
  private final ConcurrentMap<Long, Round> rounds = new ConcurrentHashMap<>();

  @Inject
  Conversation(Grid grid, Listeners listeners, NodeName name) {
    this.grid = grid;
    this.listeners = listeners;
    this.self = name.value();
  }

  /** What this node is called, from its start to its end. */
  String self() {
    return self;
  }

  /**
   * Makes this node reachable.
   *
   * @param lost is run when another node is gone
   * @return whether there is a grid
   */
  boolean open(Runnable lost) {
    return grid.attach(this::hear, lost);
  }

  void close() {
    grid.detach();
  }

  /** Tells whether all of {@code nodes} answer within {@code longest}. */
  boolean reaches(Collection<String> nodes, Duration longest) {
    return ask(number -> new Message.Greeting(self, number), round -> round.await(nodes, longest));
  }

  /** Asks all nodes to forget something, and collects their answers while {@code await} runs. */
  <T> T forget(String subject, String key, Function<Round, T> await) {
    return ask(number -> new Message.Forget(self, number, subject, key), await);
  }

  private <T> T ask(LongFunction<Message> question, Function<Round, T> await) {
    Round round = new Round();
    long number = lastRound.incrementAndGet();
    rounds.put(number, round);
    try {
      grid.say(question.apply(number).text());
      return await.apply(round);
    } finally {
      rounds.remove(number);
    }
  }

  private void hear(String text) {
    Message.parse(text).ifPresent(this::hear);
  }

  private void hear(Message message) {
    switch (message) {
      case Message.Forget forget when !forget.node().equals(self) -> {
        listeners.forget(forget.subject(), forget.key());
        confirm(forget.node(), forget.round());
      }
      case Message.Greeting greeting when !greeting.node().equals(self) ->
          confirm(greeting.node(), greeting.round());
      case Message.Confirmation confirmation when confirmation.node().equals(self) -> {
        Round round = rounds.get(confirmation.round());
        if (round != null) {
          round.confirm(confirmation.by());
        }
      }
      default -> {}
    }
  }

  private void confirm(String node, long round) {
    grid.say(new Message.Confirmation(node, round, self).text());
  }
}
