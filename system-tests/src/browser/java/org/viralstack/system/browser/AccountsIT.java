package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.system.browser.fixture.Elements.button;
import static org.viralstack.system.browser.fixture.Elements.heading;
import static org.viralstack.system.browser.fixture.Elements.link;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.viralstack.system.browser.fixture.OnBrowser;
import org.viralstack.system.browser.fixture.Visitor;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Colleagues;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;

@OnBrowser
class AccountsIT {
  private final Platform platform;
  private final Api api;
  private final Customers customers;
  private final Colleagues colleagues;
  private final Browser browser;

  AccountsIT(Platform platform, Api api, Customers customers, Browser browser) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
    this.colleagues = new Colleagues(api);
    this.browser = browser;
  }

  @Test
  void whoSignsUpIsInsideAtOnceAndStaysSoAfterReloading() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.open("/signup");
      page.getByLabel("Your name").fill("Ada Lovelace");
      page.getByLabel("Organization").fill("Analytical Engines");
      page.getByLabel("Email address").fill(Colleagues.fresh());
      page.getByLabel("Password").fill("correct horse battery staple");
      button(page, "Create account").click();

      heading(page, "Analytical Engines").waitFor();
      page.reload();
      heading(page, "Analytical Engines").waitFor();
      visitor.expectSilence();
    }
  }

  @Test
  void refusedPasswordIsExplainedBesideItsField() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.open("/signup");
      page.getByLabel("Your name").fill("Ada");
      page.getByLabel("Organization").fill("Ada");
      page.getByLabel("Email address").fill(Colleagues.fresh());
      page.getByLabel("Password").fill("password123");
      button(page, "Create account").click();

      String words = page.locator(".field:has([name=password]) .wrong").innerText();
      assertThat(words).endsWith("guess.");
      assertThat(page.locator("[name=password]").getAttribute("aria-invalid")).isEqualTo("true");
      PlaywrightAssertions.assertThat(page.locator("[name=password]"))
          .hasAccessibleDescription(Pattern.compile(words));
    }
  }

  @Test
  void signingInLeadsToThePageThatWasAskedFor() {
    Customer customer = customers.on("business");
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.open("/usage");
      heading(page, "Sign in").waitFor();
      page.getByLabel("Email address").fill(customer.email());
      page.getByLabel("Password").fill(customer.password());
      button(page, "Sign in").click();

      heading(page, "Usage").waitFor();
      assertThat(page.url()).endsWith("/usage");
      visitor.expectSilence();
    }
  }

  @Test
  void signingOutEndsTheSessionInTheOtherTabToo() {
    Customer customer = customers.on("business");
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page first = visitor.signIn(customer);
      String token = visitor.token();
      Page second = visitor.open("/team");
      heading(second, "Team").waitFor();

      first.locator(".side-foot summary").click();
      button(first, "Sign out").click();

      heading(second, "Sign in").waitFor();
      second.navigate(platform.address() + "/team");
      heading(second, "Sign in").waitFor();
      api.get("/v0/api/v1/auth/session").bearer(token).send().expect(401);
      visitor.expectSilence();
    }
  }

  @Test
  void invitedPersonJoinsByTheLinkAndTheTokenLeavesTheAddress() {
    Customer owner = customers.on("business");
    String email = Colleagues.fresh();
    String link = colleagues.invite(owner, email, "viewer").expect(201).body().getString("link");
    String token = link.substring(link.indexOf('=') + 1);
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.open(link.substring(link.indexOf("/#")));
      heading(page, "Sign in").waitFor();
      link(page, "Sign up").click();
      heading(page, "You are invited").waitFor();
      page.getByLabel("Your name").fill("Invited");
      page.getByLabel("Password").fill("correct horse battery staple");
      button(page, "Join").click();

      link(page, "Overview").waitFor();
      assertThat(visitor.storage(page)).doesNotContain(token);
      visitor.expectSilence();
    }
  }

  @Test
  void unknownAddressIsAFriendlyPage() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.open("/nothing-like-it");

      heading(page, "There is nothing here").waitFor();
      link(page, "Go to the dashboard").click();
      heading(page, "Sign in").waitFor();
    }
  }
}
