package org.viralstack.system.matrix.cast;

import java.util.function.Supplier;

/** A token or key, which a call may end with which it is made. Used by one thread. */
public final class Credential {
  private final Supplier<String> source;
  private String current;

  Credential(Supplier<String> source) {
    this.source = source;
    this.current = source.get();
  }

  String current() {
    return current;
  }

  public void renew() {
    current = source.get();
  }
}
