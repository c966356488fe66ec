package org.viralstack.auth.apikey.leak;

import java.util.List;

/**
 * A part of the keys that were found in public, the newest report first.
 *
 * @param total how many there are on all pages
 */
public record LeakPage(List<KeyLeak> leaks, long total) {
  public LeakPage {
    leaks = List.copyOf(leaks);
  }
}
