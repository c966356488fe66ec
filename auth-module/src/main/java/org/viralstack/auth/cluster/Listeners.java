package org.viralstack.auth.cluster;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.viralstack.auth.cluster.node.Lease;
import org.viralstack.auth.runtime.Service;

/** All that this node remembers. */
@Service
class Listeners {
  private static final Logger LOG = System.getLogger(Listeners.class.getName());

  private final Iterable<InvalidationListener> all;
  private final Lease lease;

  @Inject
  Listeners(Instance<InvalidationListener> all, Lease lease) {
    this((Iterable<InvalidationListener>) all, lease);
  }

  Listeners(Iterable<InvalidationListener> all, Lease lease) {
    this.all = all;
    this.lease = lease;
  }

  /**
   * Sees to it that this node does not act on what it remembers of something: where it cannot be
   * forgotten, the lease ends.
   */
  void forget(String subject, String key) {
    for (InvalidationListener listener : all) {
      if (listener.subject().equals(subject)) {
        try {
          listener.forget(key);
        } catch (RuntimeException failure) {
          lease.end();
          LOG.log(Level.ERROR, "Nothing is remembered for now: cannot forget " + subject, failure);
        }
      }
    }
  }

  /**
   * Forgets everything.
   *
   * @throws RuntimeException when a listener cannot, in which case the lease has ended
   */
  void forgetAll() {
    try {
      all.forEach(InvalidationListener::forgetAll);
    } catch (RuntimeException failure) {
      lease.end();
      throw failure;
    }
  }
}
