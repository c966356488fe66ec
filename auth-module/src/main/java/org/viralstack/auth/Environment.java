package org.viralstack.auth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which data an API key works on: {@link #TEST} keys have their own, the others share the
 * organization's.
 */
public enum Environment {
  PROD,
  LIVE,
  TEST;

  /** The environment as it stands in JSON and in a key's prefix, in lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Environment> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(value -> value.wireName().equals(wireName)).findFirst();
  }
}
