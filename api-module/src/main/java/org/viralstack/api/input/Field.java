package org.viralstack.api.input;

import java.util.Optional;

/** A required field, of which the value may be taken once all problems were refused. */
public final class Field<T> {
  private final String name;
  private final Optional<T> read;

  Field(String name, Optional<T> read) {
    this.name = name;
    this.read = read;
  }

  boolean isAbsent() {
    return read.isEmpty();
  }

  /**
   * What was read.
   *
   * @throws IllegalStateException when the problems were not refused before
   */
  public T value() {
    return read.orElseThrow(
        () -> new IllegalStateException("the problems of " + name + " were not refused"));
  }
}
