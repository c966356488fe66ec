package org.viralstack.system.matrix;

import java.util.function.Supplier;

/** A token or key, which a call may end with which it is made. Used by one thread. */
final class Credential {
  private final Supplier<String> source;
  private String current;

  Credential(Supplier<String> source) {
    this.source = source;
    this.current = source.get();
  }

  String current() {
    return current;
  }

  void renew() {
    current = source.get();
  }
}
