package org.viralstack.studio.hook;

import java.util.Optional;
import org.viralstack.studio.hook.source.HookCategory;

/**
 * Which hooks are meant, and in which order; an empty part lets all through.
 *
 * @param part stands somewhere in the text, whatever its case
 */
public record HookFilter(
    Optional<String> niche,
    Optional<String> language,
    Optional<HookCategory> category,
    Optional<HookStatus> status,
    Optional<String> part,
    Order order) {
  /** The order of a list; hooks that are equal in it have the newest first. */
  public enum Order {
    BEST_FIRST,
    NEWEST_FIRST
  }
}
