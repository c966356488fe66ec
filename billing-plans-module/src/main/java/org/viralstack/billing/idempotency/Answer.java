package org.viralstack.billing.idempotency;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a call is answered, to the letter.
 *
 * @param status 100 to 599
 * @param headers those that belong to the answer itself
 */
public record Answer(int status, Map<String, String> headers, String body) {
  /** The most characters that a body may have. */
  public static final int LONGEST_BODY = 1 << 20;

  /** Rights, plan, how things stand, size, kind and pace. */
  private static final Set<Integer> PASSING = Set.of(401, 402, 403, 409, 413, 415, 429);

  /**
   * @throws IllegalArgumentException when the body is too long or the status no status
   */
  public Answer {
    if (status < 100 || status > 599 || body.length() > LONGEST_BODY) {
      throw new IllegalArgumentException(
          "no answer: " + status + ", " + body.length() + " characters");
    }
    headers = Map.copyOf(headers);
  }

  /** Whether the failure is ours, so that all is undone and a repeated call may fare better. */
  boolean failed() {
    return status >= 500;
  }

  boolean succeeded() {
    return status < 400;
  }

  /** Whether a repeated call gets it too: not what may be otherwise by then. */
  boolean lasting() {
    return !failed() && !PASSING.contains(status);
  }

  /** Without the body, which may hold a secret. */
  @Override
  public String toString() {
    return "Answer[" + status + ", " + new TreeMap<>(headers).keySet() + "]";
  }
}
