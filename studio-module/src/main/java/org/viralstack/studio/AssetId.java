package org.viralstack.studio;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies a file that was uploaded for movies.
 *
 * @param value {@code asset_} and a ULID
 */
public record AssetId(String value) {
  public static final String PREFIX = "asset_";
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-7][0-9A-HJKMNP-TV-Z]{25}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public AssetId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the identifier of an asset");
    }
  }

  /** Parses foreign input; empty when no such thing can have this identifier. */
  public static Optional<AssetId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new AssetId(value)) : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
