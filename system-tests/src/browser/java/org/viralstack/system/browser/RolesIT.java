package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.system.browser.fixture.Elements.button;
import static org.viralstack.system.browser.fixture.Elements.heading;
import static org.viralstack.system.browser.fixture.Elements.link;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.viralstack.system.browser.fixture.Exhibits;
import org.viralstack.system.browser.fixture.OnBrowser;
import org.viralstack.system.browser.fixture.Visitor;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Colleagues;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;

@OnBrowser
class RolesIT {
  private static final List<String> OPEN_TO_VIEWERS =
      List.of(
          "/",
          "/apps",
          "/apps/{app}",
          "/hooks",
          "/slideshows",
          "/slideshows/{slideshow}",
          "/projects",
          "/projects/tests",
          "/jobs",
          "/jobs/{job}",
          "/jobs/{failed}",
          "/usage",
          "/billing",
          "/team",
          "/settings");

  /** What everybody may do: read on, and things that concern nobody else. */
  private static final Set<String> HARMLESS =
      Set.of(
          "Apply",
          "Copy caption",
          "JSON",
          "Download ZIP",
          "Download MP4",
          "Newest",
          "Older",
          "Usage",
          "Plan and billing",
          "Leave",
          "Change password",
          "Sign out everywhere");

  private static final String CALL =
      """
      (call) => fetch(call.split(' ')[1], {
        method: call.split(' ')[0],
        headers: { 'X-Requested-With': 'dashboard', 'Content-Type': 'application/json' },
        body: call.startsWith('POST') ? '{}' : undefined,
      }).then(({ status }) => status)
      """;

  private final Platform platform;
  private final Customers customers;
  private final Colleagues colleagues;
  private final Browser browser;

  RolesIT(Platform platform, Api api, Customers customers, Browser browser) {
    this.platform = platform;
    this.customers = customers;
    this.colleagues = new Colleagues(api);
    this.browser = browser;
  }

  @Test
  void viewerIsOfferedNothingThatAViewerMayNotDo() {
    Customer viewer = colleagues.join(customers.on("business"), "viewer");
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.signIn(viewer);
      assertThat(link(page, "API keys").count()).isZero();
      assertThat(link(page, "Audit log").count()).isZero();
      for (String path : new String[] {"/apps", "/hooks", "/slideshows", "/team"}) {
        page.navigate(platform.address() + path);
        page.locator("main h1").waitFor();
        assertThat(page.locator("main .button.primary").count()).as(path).isZero();
      }
      for (String path : new String[] {"/api-keys", "/audit", "/slideshows/new"}) {
        page.navigate(platform.address() + path);
        heading(page, "Not for your role").waitFor();
      }
      page.navigate(platform.address() + "/operator/organizations");
      heading(page, "For the operator").waitFor();
      visitor.expectSilence();
    }
  }

  @Test
  void viewerFindsNoButtonButForThemselves() {
    Exhibits exhibits = Exhibits.on(platform);
    try (Visitor visitor = Visitor.of(browser, platform).as(exhibits.viewerToken())) {
      Page page = visitor.open("/");
      for (String address : OPEN_TO_VIEWERS) {
        page.navigate(platform.address() + exhibits.fill(address));
        page.locator("main h1").waitFor();
        Visitor.settle(page);

        assertThat(page.locator("main :is(button, summary, a.button, input[type=file])").all())
            .as(address)
            .extracting(each -> each.textContent().strip())
            .allMatch(HARMLESS::contains);
      }
      visitor.expectSilence();
    }
  }

  /** Whoever goes around the page is refused by the API, in the same session. */
  @Test
  void viewerIsRefusedWhatThePageDoesNotOffer() {
    Exhibits exhibits = Exhibits.on(platform);
    try (Visitor visitor = Visitor.of(browser, platform).as(exhibits.viewerToken())) {
      Page page = visitor.open("/");
      for (String call :
          new String[] {
            "POST /v0/api/v1/apps",
            "DELETE /v0/api/v1/apps/{app}",
            "POST /v0/api/v1/apps/{app}/slideshows",
            "DELETE /v0/api/v1/slideshows/{slideshow}",
            "POST /v0/api/v1/api-keys",
            "GET /v0/api/v1/api-keys",
            "POST /v0/api/v1/members",
            "GET /v0/api/v1/audit-events",
            "POST /v0/api/webhooks",
            "POST /v1/render/jobs",
            "DELETE /v1/jobs/{job}",
            "GET /v0/api/v1/admin/organizations"
          }) {
        assertThat(page.evaluate(CALL, exhibits.fill(call))).as(call).isEqualTo(403);
      }
    }
  }

  @Test
  void operatorSuspendsAnOrganizationAndLetsItGoOn() {
    Customer customer = customers.on("pro");
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.signIn(platform.operatorEmail(), platform.operatorPassword());
      page.navigate(platform.address() + "/operator/organizations/" + customer.organization());
      button(page, "Suspend").click();
      page.getByLabel("Reason").fill("to try it");
      button(page, "Suspend").last().click();
      button(page, "Resume").waitFor();
      assertThat(page.locator(".badge").first().innerText()).isEqualTo("Suspended");

      button(page, "Resume").click();
      button(page, "Suspend").waitFor();
      visitor.expectSilence();
    }
  }
}
