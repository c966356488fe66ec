package org.viralstack.api.transport.page;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The addresses that people see: every one is answered with the dashboard's shell, which then shows
 * the page. The same stand in {@code ui/core/routes.js}.
 */
final class PageAddresses {
  /** Begins a part that stands for whatever is looked at. */
  private static final String NAMED = ":id";

  private static final String HOME = "/";

  static final List<String> ALL =
      List.of(
          HOME,
          "/login",
          "/signup",
          "/api-keys",
          "/settings",
          "/settings/api-keys",
          "/settings/webhooks",
          "/settings/team",
          "/apps",
          "/apps/:id",
          "/hooks",
          "/slideshows",
          "/slideshows/new",
          "/slideshows/:id",
          "/projects",
          "/projects/:id",
          "/jobs",
          "/jobs/new",
          "/jobs/:id",
          "/usage",
          "/billing",
          "/team",
          "/audit",
          "/integrations/webhooks",
          "/integrations/webhooks/:id",
          "/operator/organizations",
          "/operator/organizations/:id",
          "/operator/plans",
          "/operator/jobs",
          "/operator/nodes");

  private static final Pattern KNOWN =
      Pattern.compile(
          String.join("|", ALL.subList(1, ALL.size()))
              .replace(NAMED, "[^/]{1,200}")
              .replace("|", "/?|")
              .concat("/?"));

  private PageAddresses() {}

  /** Whether a path without its query is the address of a page. */
  static boolean contain(String path) {
    return path.equals(HOME) || KNOWN.matcher(path).matches();
  }
}
