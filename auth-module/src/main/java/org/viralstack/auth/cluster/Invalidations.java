package org.viralstack.auth.cluster;

import jakarta.inject.Inject;
import org.viralstack.auth.runtime.Service;

/** Tells all nodes what has changed. */
@Service
public class Invalidations {
  @Inject
  Invalidations() {}

  /**
   * Tells every node that what it remembers under {@code key} is no longer true, and returns once
   * no node can act on it any more. To be called after the change was committed, and outside of any
   * transaction.
   *
   * @param subject the subject of the listeners to tell
   */
  public Receipt broadcast(String subject, String key) {
    throw new UnsupportedOperationException(subject + key);
  }

  /**
   * Whether this node may act on what it remembers. Costs nanoseconds; to be asked before each use
   * of a remembered value.
   */
  public boolean trusted() {
    return false;
  }
}
