package org.viralstack.api.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** The rules that fields of several endpoints share. */
public final class Rules {
  /** What {@link #instant} reads. */
  public static final String MOMENT =
      "an ISO 8601 date and time with an offset, such as 2030-01-31T12:00:00Z";

  private static final int LONGEST_URL = 2_048;
  private static final int EARLIEST_YEAR = 1970;
  private static final int LATEST_YEAR = 9_999;
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\ud800-\\udfff]");

  private static final Pattern HALF = Pattern.compile("[\\ud800-\\udfff]");

  private Rules() {}

  /**
   * A text of {@code shortest} to {@code longest} characters that is not blank and holds no control
   * characters.
   */
  public static Rule<String> text(int shortest, int longest) {
    return node -> string(node).then(text -> checked(text, shortest, longest));
  }

  private static Parsed<String> checked(String text, int shortest, int longest) {
    int length = text.codePointCount(0, text.length());
    if (length < shortest || length > longest) {
      return new Parsed.Broken<>("must have %d to %d characters".formatted(shortest, longest));
    }
    if (CONTROL.matcher(text).find()) {
      return new Parsed.Broken<>("must not hold control characters");
    }
    return text.isBlank() && shortest > 0
        ? new Parsed.Broken<>("must not be blank")
        : new Parsed.Valid<>(text);
  }

  /** A text exactly as it is sent, of bounded length: for passwords. */
  public static Rule<String> verbatim(int longest) {
    return node ->
        string(node)
            .then(
                text ->
                    text.length() > longest
                        ? new Parsed.Broken<>("must have at most %d characters".formatted(longest))
                        : whole(text));
  }

  /** Half characters have no bytes of their own, so that they would all be the same password. */
  private static Parsed<String> whole(String text) {
    return HALF.matcher(text).find()
        ? new Parsed.Broken<>("must not hold halves of characters")
        : new Parsed.Valid<>(text);
  }

  /**
   * A text that {@code parser} understands.
   *
   * @param expected completes "must be …"
   */
  public static <T> Rule<T> parsed(Function<String, Optional<T>> parser, String expected) {
    return node ->
        string(node)
            .then(
                text ->
                    parser
                        .apply(text)
                        .<Parsed<T>>map(Parsed.Valid::new)
                        .orElseGet(() -> new Parsed.Broken<>("must be " + expected)));
  }

  /** A whole number in its bounds, both included. */
  public static Rule<Long> wholeNumber(long least, long most) {
    return node ->
        node.isIntegralNumber()
                && node.canConvertToLong()
                && node.longValue() >= least
                && node.longValue() <= most
            ? new Parsed.Valid<>(node.longValue())
            : new Parsed.Broken<>("must be a whole number from %d to %d".formatted(least, most));
  }

  /** An absolute https address without user information. */
  public static Rule<String> httpsUrl() {
    return parsed(Rules::https, "an https URL of at most " + LONGEST_URL + " characters");
  }

  private static Optional<String> https(String text) {
    try {
      URI uri = new URI(text);
      boolean fits =
          text.length() <= LONGEST_URL
              && "https".equalsIgnoreCase(uri.getScheme())
              && uri.getHost() != null
              && uri.getUserInfo() == null;
      return fits ? Optional.of(text) : Optional.empty();
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }

  /** A moment in ISO 8601 with an offset. */
  public static Rule<Instant> moment() {
    return parsed(Rules::instant, MOMENT);
  }

  /** A moment that is still to come. */
  public static Rule<Instant> after(Instant now, Rule<Instant> rule) {
    return node ->
        rule.read(node)
            .then(
                moment ->
                    moment.isAfter(now)
                        ? new Parsed.Valid<>(moment)
                        : new Parsed.Broken<>("must be in the future"));
  }

  /** A moment of the years 1970 to 9999, in ISO 8601 with an offset; empty for another text. */
  public static Optional<Instant> instant(String text) {
    try {
      OffsetDateTime moment = OffsetDateTime.parse(text);
      boolean inRange = moment.getYear() >= EARLIEST_YEAR && moment.getYear() <= LATEST_YEAR;
      return inRange ? Optional.of(moment.toInstant()) : Optional.empty();
    } catch (DateTimeParseException malformed) {
      return Optional.empty();
    }
  }

  /** A list of at most {@code most} values; a problem of one of them is told with its place. */
  public static <T> Rule<List<T>> listOf(Rule<T> rule, int most) {
    return node -> {
      if (!node.isArray()) {
        return new Parsed.Broken<>("must be a list");
      }
      if (node.size() > most) {
        return new Parsed.Broken<>("must have at most %d values".formatted(most));
      }
      return all(rule, node);
    };
  }

  /** A list with at least one value. */
  public static <T> Rule<List<T>> notEmpty(Rule<List<T>> rule) {
    return node ->
        rule.read(node)
            .then(
                values ->
                    values.isEmpty()
                        ? new Parsed.Broken<>("must have at least one value")
                        : new Parsed.Valid<>(values));
  }

  private static <T> Parsed<List<T>> all(Rule<T> rule, JsonNode list) {
    List<T> values = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      switch (rule.read(list.get(i))) {
        case Parsed.Valid<T> valid -> values.add(valid.value());
        case Parsed.Broken<T> broken -> {
          return new Parsed.Broken<>("[%d] %s".formatted(i, broken.problem()));
        }
      }
    }
    return new Parsed.Valid<>(List.copyOf(values));
  }

  private static Parsed<String> string(JsonNode node) {
    return node.isTextual()
        ? new Parsed.Valid<>(node.textValue())
        : new Parsed.Broken<>("must be a text");
  }
}
