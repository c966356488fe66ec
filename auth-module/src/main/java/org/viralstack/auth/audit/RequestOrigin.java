package org.viralstack.auth.audit;

import org.jspecify.annotations.Nullable;
import org.viralstack.auth.runtime.Service;

/**
 * Knows where the request that this thread serves came from, so that whoever writes the audit log
 * need not be told.
 */
@Service
public class RequestOrigin {
  private final ThreadLocal<@Nullable Origin> current = new ThreadLocal<>();

  /** Begins a request on this thread; the same thread calls {@link #leave} at its end. */
  public void enter(Origin origin) {
    current.set(origin);
  }

  /** Ends the request on this thread. */
  public void leave() {
    current.remove();
  }

  Origin current() {
    Origin origin = current.get();
    return origin == null ? Origin.INSIDE : origin;
  }
}
