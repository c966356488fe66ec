package org.viralstack.studio.hook.source;

import java.util.EnumSet;
import java.util.Set;
import org.viralstack.studio.copy.AppProfile;

/**
 * What hooks are wanted for.
 *
 * @param categories spread over as evenly as may be; at least one
 * @param count how many, 1 to {@value #MOST}
 * @param seed the same wish gives the same hooks, if the source is the shipped one
 */
public record HookWish(AppProfile app, Set<HookCategory> categories, int count, long seed) {
  public static final int MOST = 60;

  /**
   * @throws IllegalArgumentException when there is no category or the count is out of range
   */
  public HookWish {
    categories = Set.copyOf(categories);
    if (categories.isEmpty() || count < 1 || count > MOST) {
      throw new IllegalArgumentException("1 to " + MOST + " hooks of at least one category");
    }
  }

  /** Of every category. */
  public static HookWish of(AppProfile app, int count, long seed) {
    return new HookWish(app, EnumSet.allOf(HookCategory.class), count, seed);
  }
}
