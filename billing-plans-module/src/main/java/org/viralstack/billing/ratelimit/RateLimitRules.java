package org.viralstack.billing.ratelimit;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;
import org.viralstack.billing.RequestLimit;

/** Applies the operator's configuration to {@link RateLimited}. Safe for use by many threads. */
@Service
public class RateLimitRules {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");
  private static final String PREFIX = "viralstack.ratelimit.";

  private final Function<String, Optional<String>> configured;
  private final Supplier<Iterable<String>> names;

  @Inject
  RateLimitRules(Config config) {
    this(name -> config.getOptionalValue(name, String.class), config::getPropertyNames);
  }

  /**
   * @param names gives the names of everything that is configured
   */
  RateLimitRules(Function<String, Optional<String>> configured, Supplier<Iterable<String>> names) {
    this.configured = configured;
    this.names = names;
  }

  /**
   * Checks that every override is for a limit that there is.
   *
   * @param limits the names of all limits
   * @throws IllegalArgumentException when one is not; the sentence names it and them
   */
  public void refuseUnknown(Set<String> limits) {
    Set<String> known =
        limits.stream()
            .flatMap(name -> Stream.of(name + ".requests", name + ".window-seconds"))
            .map(name -> variable(PREFIX + name))
            .collect(Collectors.toSet());
    for (String name : names.get()) {
      String variable = variable(name);
      if (variable.startsWith(variable(PREFIX)) && !known.contains(variable)) {
        throw new IllegalArgumentException(
            name + " is for no limit that there is: " + new TreeSet<>(limits));
      }
    }
  }

  /** A setting's name in the form of environment variables, in which all spellings are one. */
  private static String variable(String name) {
    return name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
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
    if (limited.per() == RateLimited.Per.ADDRESS) {
      throw new IllegalArgumentException(
          "The rate limit " + limited.name() + " is per address, of which no plan says anything.");
    }
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
