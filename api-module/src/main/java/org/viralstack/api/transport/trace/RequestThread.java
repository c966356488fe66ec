package org.viralstack.api.transport.trace;

import org.jspecify.annotations.Nullable;

/**
 * The thread of a request, named after it as soon as something is logged on the way, by us or by a
 * library, so that the line stands beside the request's id. Not named before: the operating system
 * is told each time, which costs more than the whole rest of a request's trace.
 */
public final class RequestThread implements AutoCloseable {
  private static final ThreadLocal<@Nullable RequestThread> CURRENT = new ThreadLocal<>();

  private final String id;
  private @Nullable String before;

  private RequestThread(String id) {
    this.id = id;
  }

  /** Lets the calling thread serve a request until the result is closed, by the same thread. */
  public static RequestThread serving(String id) {
    RequestThread thread = new RequestThread(id);
    CURRENT.set(thread);
    return thread;
  }

  /** Names the calling thread if it serves a request and is not yet named after it. */
  static void name() {
    RequestThread current = CURRENT.get();
    if (current != null && current.before == null) {
      current.before = Thread.currentThread().getName();
      Thread.currentThread().setName(current.id);
    }
  }

  @Override
  public void close() {
    // Not removed: the thread serves the next request soon, and would make its place anew.
    CURRENT.set(null);
    if (before != null) {
      Thread.currentThread().setName(before);
    }
  }
}
