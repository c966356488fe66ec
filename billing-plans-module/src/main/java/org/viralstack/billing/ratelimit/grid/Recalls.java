package org.viralstack.billing.ratelimit.grid;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Asks the other nodes to give back what they hold of a bucket, and answers when they ask. A node
 * that does not listen yet does not answer. Safe for use by many threads.
 */
public final class Recalls {
  private static final Logger LOG = System.getLogger(Recalls.class.getName());
  private static final Duration PATIENCE = Duration.ofMillis(250);

  /** Gives back to the grid what this node holds. */
  public interface Surrender {
    /**
     * Gives back what is held of {@code key}, and sees to it that nothing more is taken in advance.
     *
     * @param windowEnd of the window concerned, in nanoseconds since the epoch
     * @throws RuntimeException when it may not have been given back
     */
    void giveBack(String key, long windowEnd);
  }

  private final Line line;
  private final Surrender surrender;
  private final AtomicLong lastRound = new AtomicLong();
  private final ConcurrentMap<Long, CountDownLatch> rounds = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, CompletableFuture<Boolean>> running =
      new ConcurrentHashMap<>();
  // Not on the grid's own thread, which carries the announcements of revocations too.
  private final ExecutorService answering =
      Executors.newSingleThreadExecutor(
          task -> Thread.ofPlatform().name("viralstack-recalls").daemon().unstarted(task));

  public Recalls(Grid grid, Surrender surrender) {
    this.line = new Line(grid, this::hear);
    this.surrender = surrender;
  }

  /** Begins to answer the others, if there is a grid. */
  public void listen() {
    line.open();
  }

  /** Answers nobody any more. */
  public void close() {
    line.close();
    answering.shutdown();
  }

  /**
   * Has all other nodes give back what they hold of {@code key}, and waits for them, a quarter of a
   * second at most. Threads that ask for the same at the same time ask once.
   *
   * @return whether all of them have
   */
  public boolean recall(String key, long windowEnd) {
    String window = key + '@' + windowEnd;
    CompletableFuture<Boolean> mine = new CompletableFuture<>();
    CompletableFuture<Boolean> before = running.putIfAbsent(window, mine);
    if (before != null) {
      return before.join();
    }
    try {
      mine.complete(ask(key, windowEnd));
    } catch (RuntimeException away) {
      LOG.log(Level.DEBUG, "The data grid is away", away);
    } finally {
      mine.complete(false);
      running.remove(window);
    }
    return mine.join();
  }

  private boolean ask(String key, long windowEnd) {
    if (!line.open()) {
      return false;
    }
    long round = lastRound.incrementAndGet();
    CountDownLatch answers = new CountDownLatch(line.others());
    rounds.put(round, answers);
    try {
      line.say(String.join("\t", "recall", line.self(), "" + round, "" + windowEnd, key));
      return answers.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      rounds.remove(round);
    }
  }

  private void hear(String text) {
    String[] fields = text.split("\t", 5);
    try {
      if (fields[0].equals("recall") && fields.length == 5 && !fields[1].equals(line.self())) {
        answering.execute(() -> answer(fields[1], fields[2], fields[4], fields[3]));
      } else if (fields[0].equals("returned")
          && fields.length == 3
          && fields[1].equals(line.self())) {
        CountDownLatch answers = rounds.get(Long.parseLong(fields[2]));
        if (answers != null) {
          answers.countDown();
        }
      }
    } catch (RuntimeException ended) {
      LOG.log(Level.DEBUG, "Not heard", ended);
    }
  }

  private void answer(String asker, String round, String key, String windowEnd) {
    try {
      surrender.giveBack(key, Long.parseLong(windowEnd));
      line.say(String.join("\t", "returned", asker, round));
    } catch (RuntimeException failed) {
      LOG.log(Level.DEBUG, "Not given back: the asker will not count on it", failed);
    }
  }
}
