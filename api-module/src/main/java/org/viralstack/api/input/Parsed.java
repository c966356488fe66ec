package org.viralstack.api.input;

import java.util.function.Function;

/** A value that was read, or why it could not be. */
public sealed interface Parsed<T> {
  record Valid<T>(T value) implements Parsed<T> {}

  /**
   * A value that breaks its rule.
   *
   * @param problem the rule that is broken, as a phrase
   */
  record Broken<T>(String problem) implements Parsed<T> {}

  /** Goes on reading where the value is valid so far. */
  default <R> Parsed<R> then(Function<T, Parsed<R>> next) {
    return switch (this) {
      case Valid<T> valid -> next.apply(valid.value());
      case Broken<T> broken -> new Broken<>(broken.problem());
    };
  }
}
