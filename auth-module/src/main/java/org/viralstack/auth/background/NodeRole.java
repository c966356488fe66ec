package org.viralstack.auth.background;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a node is there for. */
public enum NodeRole {
  /** It answers calls. */
  API,
  /** It does what others have asked for. */
  WORKER;

  /** The role as it stands in the configuration and in JSON. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<NodeRole> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }
}
