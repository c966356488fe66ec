package org.viralstack.api.input;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;

/**
 * Which page of a list is asked for.
 *
 * @param page from 1
 * @param limit how many per page
 */
public record PageRequest(int page, int limit) {
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,10}");

  /**
   * Reads {@code page} and {@code limit} of a query.
   *
   * @throws Refused when one is no number in its range
   */
  public static PageRequest of(
      MultivaluedMap<String, String> query, int defaultLimit, int maxLimit) {
    List<FieldProblem> problems = new ArrayList<>();
    int page = number(query, "page", 1, Integer.MAX_VALUE, problems);
    int limit = number(query, "limit", defaultLimit, maxLimit, problems);
    if (!problems.isEmpty()) {
      throw new Refused(new Refusal.Invalid(problems));
    }
    return new PageRequest(page, limit);
  }

  /** How many items are on the pages before; bounded, so that a page far out is just empty. */
  public int offset() {
    return (int) Math.min(Integer.MAX_VALUE, (page - 1L) * limit);
  }

  private static int number(
      MultivaluedMap<String, String> query,
      String name,
      int fallback,
      int max,
      List<FieldProblem> problems) {
    String text = Optional.ofNullable(query.getFirst(name)).orElse(Integer.toString(fallback));
    if (DIGITS.matcher(text).matches()) {
      long number = Long.parseLong(text);
      if (number >= 1 && number <= max) {
        return (int) number;
      }
    }
    problems.add(new FieldProblem(name, "must be a whole number from 1 to " + max));
    return fallback;
  }
}
