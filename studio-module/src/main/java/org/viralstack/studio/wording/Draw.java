package org.viralstack.studio.wording;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses by a seed. Every purpose has choices of its own, so that a choice more in one place
 * leaves the others as they were. Immutable.
 */
public final class Draw {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final long state;

  private Draw(long state) {
    this.state = state;
  }

  public static Draw of(long seed) {
    return new Draw(mixed(seed + GOLDEN));
  }

  /** The choices for a purpose. */
  public Draw within(String purpose) {
    long hash = state;
    for (int at = 0; at < purpose.length(); at++) {
      hash = (hash ^ purpose.charAt(at)) * 0x100000001B3L;
    }
    return new Draw(mixed(hash + GOLDEN));
  }

  /** All of them, in an order that the seed gives. */
  public <T> List<T> order(List<T> all) {
    return IntStream.range(0, all.size())
        .boxed()
        .sorted(Comparator.comparingLong((Integer at) -> mixed(state + (at + 1) * GOLDEN)))
        .map(all::get)
        .toList();
  }

  /**
   * One of them.
   *
   * @throws IllegalArgumentException when there is none
   */
  public <T> T one(List<T> all) {
    if (all.isEmpty()) {
      throw new IllegalArgumentException("nothing to choose from");
    }
    return order(all).getFirst();
  }

  /** A seed for something else that shall follow from this one. */
  public long seed() {
    return mixed(state);
  }

  /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014). */
  private static long mixed(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
