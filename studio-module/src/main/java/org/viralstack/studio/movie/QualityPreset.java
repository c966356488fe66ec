package org.viralstack.studio.movie;

import java.util.Locale;

/** How many scenes of a job are rendered at once; the picture is the same with each. */
public enum QualityPreset {
  STABLE(2),
  BALANCED(3),
  FAST(4),
  TURBO(6);

  private final int scenesAtOnce;

  QualityPreset(int scenesAtOnce) {
    this.scenesAtOnce = scenesAtOnce;
  }

  public int scenesAtOnce() {
    return scenesAtOnce;
  }

  /** The word of the API. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
