package org.viralstack.studio.app;

import java.util.List;

/**
 * A page of apps.
 *
 * @param total how many there are on all pages
 */
public record AppPage(List<App> apps, long total) {
  public AppPage {
    apps = List.copyOf(apps);
  }
}
