package org.viralstack.auth.cluster;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.viralstack.auth.runtime.Service;

/** Tells the caches of this node. */
@Service
public class Invalidations {
  private final Instance<InvalidationListener> listeners;

  @Inject
  Invalidations(Instance<InvalidationListener> listeners) {
    this.listeners = listeners;
  }

  public Receipt broadcast(String subject, String key) {
    for (InvalidationListener listener : listeners) {
      if (listener.subject().equals(subject)) {
        listener.forget(key);
      }
    }
    return new Receipt(1, 0);
  }

  public boolean trusted() {
    return true;
  }
}
