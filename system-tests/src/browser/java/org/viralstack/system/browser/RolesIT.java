package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.system.browser.fixture.Elements.button;
import static org.viralstack.system.browser.fixture.Elements.heading;
import static org.viralstack.system.browser.fixture.Elements.link;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.viralstack.system.browser.fixture.OnBrowser;
import org.viralstack.system.browser.fixture.Visitor;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Colleagues;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;

@OnBrowser
class RolesIT {
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
