package org.viralstack.api;

import jakarta.ws.rs.Priorities;

/** The order of all filters on the way of a request, from the first to the last. */
public final class FilterOrder {
  public static final int CREDENTIALS = Priorities.AUTHENTICATION;
  public static final int PLAN_GATE = Priorities.AUTHENTICATION + 100;
  public static final int STATE = Priorities.AUTHENTICATION + 200;
  public static final int PERMISSION = Priorities.AUTHORIZATION;
  public static final int RATE_LIMIT = Priorities.AUTHORIZATION + 100;

  private FilterOrder() {}
}
