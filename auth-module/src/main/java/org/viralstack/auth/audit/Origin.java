package org.viralstack.auth.audit;

/**
 * Where a request came from.
 *
 * @param address the client's address, or empty when it came from inside
 * @param requestId the request's id, or empty when there is no request
 */
public record Origin(String address, String requestId) {
  public static final Origin INSIDE = new Origin("", "");
}
