package org.viralstack.auth.cluster;

/** A cache that must forget what another node changed. */
public interface InvalidationListener {
  String subject();

  void forget(String key);
}
