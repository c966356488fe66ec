package org.viralstack.billing.ratelimit;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.RequestLimit;

/** Applies the operator's configuration to {@link RateLimited}. Safe for use by many threads. */
@Service
public class RateLimitRules {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final String PREFIX = "viralstack.ratelimit.";

  private final Function<String, Optional<String>> configured;

  @Inject
  RateLimitRules(Config config) {
    this(name -> config.getOptionalValue(name, String.class));
  }

  RateLimitRules(Function<String, Optional<String>> configured) {
    this.configured = configured;
  }

  /**
   * The rule that holds for an operation with this annotation. To be asked once for each operation,
   * at the start. Where the plan decides, a configured number of requests holds for every plan.
   *
   * @throws IllegalArgumentException when the annotation or the configuration has a value outside
   *     its range; the sentence names it
   */
  public RateLimitRule of(RateLimited limited) {
    if (!NAME.matcher(limited.name()).matches()) {
      throw new IllegalArgumentException(
          "A rate limit is named in lower-case letters, digits and hyphens, not \""
              + limited.name()
              + "\".");
    }
    String prefix = PREFIX + limited.name();
    int requests =
        number(prefix + ".requests", RequestLimit.MOST_REQUESTS).orElse(limited.requests());
    Optional<Integer> window =
        number(prefix + ".window-seconds", (int) RequestLimit.LONGEST_WINDOW.toSeconds());
    if (requests == RateLimited.BY_PLAN) {
      return byPlan(limited, window, prefix);
    }
    Duration length = Duration.ofSeconds(window.orElse(limited.windowSeconds()));
    return new RateLimitRule(
        limited.name(), limited.per(), Optional.of(new RequestLimit(requests, length)));
  }

  private static RateLimitRule byPlan(
      RateLimited limited, Optional<Integer> window, String prefix) {
    if (window.isPresent()) {
      throw new IllegalArgumentException(
          prefix + ".window-seconds needs " + prefix + ".requests, as the plan sets both.");
    }
    return new RateLimitRule(limited.name(), limited.per(), Optional.empty());
  }

  private Optional<Integer> number(String variable, int most) {
    return configured.apply(variable).map(text -> number(variable, text.strip(), most));
  }

  private static int number(String variable, String text, int most) {
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        variable + " must be a whole number from 1 to " + most + ", not \"" + text + "\".");
  }
}
