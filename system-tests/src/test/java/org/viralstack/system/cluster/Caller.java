package org.viralstack.system.cluster;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.viralstack.system.fixture.Api;

/** Calls one node with one key, again and again, until it is told to end. */
final class Caller implements AutoCloseable {
  private final Api api;
  private final String key;
  private final List<Call> calls = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile boolean ended;

  /**
   * A call that was answered.
   *
   * @param begun by {@link System#nanoTime()}, before anything was sent
   * @param answered by the same clock, after everything was received
   */
  record Call(long begun, long answered, int status) {
    boolean isAccepted() {
      return status == 200;
    }
  }

  Caller(Node node, String key) {
    this.api = Api.of(node);
    this.key = key;
    this.thread = Thread.ofPlatform().daemon().name("caller").start(this::run);
  }

  List<Call> calls() {
    return calls;
  }

  List<Call> callsBegunAfter(long moment) {
    return calls.stream().filter(call -> call.begun() - moment > 0).toList();
  }

  private void run() {
    while (!ended) {
      long begun = System.nanoTime();
      try {
        int status = api.get("/v1/me").key(key).send().status();
        calls.add(new Call(begun, System.nanoTime(), status));
      } catch (UncheckedIOException unanswered) {
        // nothing was accepted
      }
    }
  }

  @Override
  public void close() {
    ended = true;
    try {
      thread.join();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
