package org.viralstack.api.credential;

import org.jspecify.annotations.Nullable;
import org.viralstack.auth.Caller;
import org.viralstack.auth.runtime.Service;

/**
 * Knows who makes the call that this thread serves. For endpoints that are called often: what it
 * takes JAX-RS to hand a {@code SecurityContext} to a method costs more than to prove a key.
 */
@Service
public class CurrentCaller {
  private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

  /** Begins the call of a proven caller; the same thread calls {@link #leave} at its end. */
  public void enter(Caller caller) {
    CURRENT.set(caller);
  }

  /** Ends the call on this thread, whoever made it. */
  public void leave() {
    CURRENT.remove();
  }

  /**
   * The caller of a request that passed the guard.
   *
   * @throws IllegalStateException when the endpoint is public
   */
  public Caller get() {
    Caller caller = CURRENT.get();
    if (caller == null) {
      throw new IllegalStateException("a public endpoint has no caller");
    }
    return caller;
  }
}
