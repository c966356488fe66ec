package org.viralstack.api.envelope;

/** One resource. */
public record One<T>(boolean success, T body) {
  public static <T> One<T> of(T body) {
    return new One<>(true, body);
  }
}
