package org.viralstack.studio.hook;

import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.wording.OwnWords;

/**
 * What is expected of a hook before anybody has measured it: a figure per category, more for a text
 * that is read at a glance, less for one that fills the slide. A rule of thumb to begin a list
 * with, not a measurement.
 */
final class PerformancePrior {
  private static final int GLANCE = 50;
  private static final double LENGTH_WEIGHT = 0.2;

  private PerformancePrior() {}

  /** From 0 to 1 with three decimals; the same for the same text. */
  static double of(HookCategory category, String text) {
    double beyond =
        Math.max(0, OwnWords.length(text) - GLANCE) / (double) (Hook.LONGEST_TEXT - GLANCE);
    double score = base(category) - LENGTH_WEIGHT * Math.min(1, beyond);
    return Math.round(score * 1_000) / 1_000.0;
  }

  private static double base(HookCategory category) {
    return switch (category) {
      case PROBLEM -> 0.66;
      case CURIOSITY -> 0.64;
      case CONTRARIAN -> 0.62;
      case LISTICLE -> 0.60;
      case STORY -> 0.58;
      case SOCIAL_PROOF -> 0.56;
    };
  }
}
