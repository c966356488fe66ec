package org.viralstack.auth.cluster;

/**
 * Something that remembers what the database said. Every bean of this type is told of each
 * broadcast of its subject, on every node, on a thread of the data grid.
 */
public interface InvalidationListener {
  /** What this listener remembers, one word that is the same on all nodes. */
  String subject();

  /**
   * Drops what is remembered under {@code key}. Once this has returned, nothing that was read from
   * the database before the call may be remembered any more, nor be remembered later. Must be quick
   * and must not ask the database; when it throws, this node gives up its trust and confirms, since
   * from then on it acts on nothing that it remembers.
   */
  void forget(String key);

  /**
   * Drops everything, on the same terms, because broadcasts may have been missed. A node of which a
   * listener cannot do so never becomes trusted.
   */
  default void forgetAll() {
    throw new UnsupportedOperationException(subject() + " cannot be forgotten as a whole");
  }
}
