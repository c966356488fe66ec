package org.viralstack.auth;

import java.util.Arrays;
import java.util.Optional;

/** What an API key may be used for. */
public enum Scope {
  FULL("full"),
  READ("read"),
  SLIDESHOWS_WRITE("slideshows:write"),
  RENDER_WRITE("render:write"),
  KEYS_WRITE("keys:write"),
  BILLING_WRITE("billing:write");

  private final String wireName;

  Scope(String wireName) {
    this.wireName = wireName;
  }

  /** The scope as it stands in JSON, such as {@code render:write}. */
  public String wireName() {
    return wireName;
  }

  public static Optional<Scope> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(scope -> scope.wireName.equals(wireName)).findFirst();
  }

  /**
   * Tells whether a key with this scope may make a call that needs {@code needed}. {@link #FULL}
   * grants all; every writing scope also grants {@link #READ}.
   */
  public boolean grants(Scope needed) {
    return this == FULL || this == needed || needed == READ;
  }
}
