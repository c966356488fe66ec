package org.viralstack.billing.quota;

import org.viralstack.auth.runtime.Service;

/** Gives back what the dead had reserved. */
@Service
public class ReservationSweeper {
  /**
   * Gives back every reservation whose deadline has passed, each in a transaction of its own. May
   * run on many nodes at once.
   *
   * @return how many were given back by this call
   */
  public int sweep() {
    throw new UnsupportedOperationException();
  }
}
