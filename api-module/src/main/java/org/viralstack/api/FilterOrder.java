package org.viralstack.api;

import jakarta.ws.rs.Priorities;

/** The order of all filters on the way of a request, from the first to the last. */
public final class FilterOrder {
  public static final int GUARD = Priorities.AUTHENTICATION;
  public static final int IDEMPOTENCY = Priorities.AUTHORIZATION + 200;

  private FilterOrder() {}
}
