package org.viralstack.api.credential;

import org.jspecify.annotations.Nullable;
import org.viralstack.auth.Caller;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.subscription.Subscription;

/**
 * Knows who makes the call that this thread serves, and on which plan, so that a call is looked up
 * once. For endpoints that are called often: what it takes JAX-RS to hand a {@code SecurityContext}
 * to a method costs more than to prove a key.
 */
@Service
public class CurrentCaller {
  private static final ThreadLocal<@Nullable Call> CURRENT = new ThreadLocal<>();

  private record Call(Caller caller, Subscription subscription) {}

  /**
   * Begins the call of a proven caller; the same thread calls {@link #leave} at its end.
   *
   * @param subscription that of the caller's organization, as it stands at the beginning
   */
  public void enter(Caller caller, Subscription subscription) {
    CURRENT.set(new Call(caller, subscription));
  }

  /** Ends the call on this thread, whoever made it. */
  public void leave() {
    // Not removed: the thread serves the next call soon, and would make its place anew.
    CURRENT.set(null);
  }

  /**
   * The caller of a request that passed the guard.
   *
   * @throws IllegalStateException when the endpoint is public
   */
  public Caller get() {
    return call().caller();
  }

  /**
   * The subscription of the caller's organization.
   *
   * @throws IllegalStateException when the endpoint is public
   */
  public Subscription subscription() {
    return call().subscription();
  }

  private static Call call() {
    Call call = CURRENT.get();
    if (call == null) {
      throw new IllegalStateException("a public endpoint has no caller");
    }
    return call;
  }
}
