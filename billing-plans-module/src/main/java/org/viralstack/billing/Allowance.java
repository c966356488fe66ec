package org.viralstack.billing;

/** How much of a feature a plan allows, in the unit of the {@link Feature}. */
public sealed interface Allowance {
  /** Tells whether a total of {@code amount} stays within this allowance. */
  boolean covers(long amount);

  /** The largest total that is covered; {@link Long#MAX_VALUE} where there is no bound. */
  long ceiling();

  /** Nothing at all: the feature is not part of the plan. */
  static Allowance none() {
    return new UpTo(0);
  }

  /** As much as one likes. */
  static Allowance unlimited() {
    return new Unlimited();
  }

  /**
   * A total of at most {@code amount}.
   *
   * @throws IllegalArgumentException when {@code amount} is negative
   */
  static Allowance upTo(long amount) {
    return new UpTo(amount);
  }

  /**
   * A bounded allowance.
   *
   * @param amount the largest total that is covered; 0 or more
   */
  record UpTo(long amount) implements Allowance {
    public UpTo {
      if (amount < 0) {
        throw new IllegalArgumentException("an allowance is not negative");
      }
    }

    @Override
    public boolean covers(long total) {
      return total <= amount;
    }

    @Override
    public long ceiling() {
      return amount;
    }
  }

  /** No bound. */
  record Unlimited() implements Allowance {
    @Override
    public boolean covers(long total) {
      return true;
    }

    @Override
    public long ceiling() {
      return Long.MAX_VALUE;
    }
  }
}
