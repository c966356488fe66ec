package org.viralstack.studio.hook;

import java.util.List;

/**
 * A page of hooks.
 *
 * @param total how many there are on all pages
 */
public record HookPage(List<Hook> hooks, long total) {
  public HookPage {
    hooks = List.copyOf(hooks);
  }
}
