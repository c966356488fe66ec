package org.viralstack.studio.asset;

import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;

/** How many and how large assets may be. */
@Service
public class AssetSettings {
  private static final long MOST_BYTES = 4L << 30;
  private static final long MOST_IN_ALL = 1L << 50;
  private static final long MOST_COUNT = 1_000_000;

  private final long maxBytes;
  private final long mostAssets;
  private final long mostBytes;

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when one is outside of its range, naming it
   */
  @Inject
  public AssetSettings(Config config) {
    maxBytes = number(config, "viralstack.assets.max-bytes", 100 << 20, MOST_BYTES);
    mostAssets = number(config, "viralstack.assets.most-per-organization", 1_000, MOST_COUNT);
    mostBytes = number(config, "viralstack.assets.bytes-per-organization", 5L << 30, MOST_IN_ALL);
  }

  /** Of one file. */
  public long maxBytes() {
    return maxBytes;
  }

  /** How many assets a tenant may have. */
  public long mostAssets() {
    return mostAssets;
  }

  /** Of all files of a tenant together. */
  public long mostBytes() {
    return mostBytes;
  }

  private static long number(Config config, String name, long usual, long most) {
    long number = config.getOptionalValue(name, Long.class).orElse(usual);
    if (number < 1 || number > most) {
      throw new IllegalArgumentException(
          "%s must be from 1 to %d."
              .formatted(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_"), most));
    }
    return number;
  }
}
