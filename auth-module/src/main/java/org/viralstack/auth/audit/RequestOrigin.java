package org.viralstack.auth.audit;

import org.jspecify.annotations.Nullable;
import org.viralstack.auth.runtime.Service;

/**
 * Knows where the request that this thread serves came from, so that whoever writes the audit log
 * need not be told.
 */
@Service
public class RequestOrigin {
  private static final ThreadLocal<@Nullable Origin> CURRENT = new ThreadLocal<>();

  /** Begins a request on this thread; the same thread calls {@link #leave} at its end. */
  public void enter(Origin origin) {
    CURRENT.set(origin);
  }

  /** Ends the request on this thread. */
  public void leave() {
    // Not removed: the thread serves the next request soon, and would make its place anew.
    CURRENT.set(null);
  }

  /** That of the request on this thread, or {@link Origin#INSIDE}. */
  public Origin current() {
    Origin origin = CURRENT.get();
    return origin == null ? Origin.INSIDE : origin;
  }
}
