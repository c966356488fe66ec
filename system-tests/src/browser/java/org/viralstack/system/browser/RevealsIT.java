package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.system.browser.fixture.Elements.button;
import static org.viralstack.system.browser.fixture.Elements.heading;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.junit.jupiter.api.Test;
import org.viralstack.system.browser.fixture.OnBrowser;
import org.viralstack.system.browser.fixture.Visitor;
import org.viralstack.system.fixture.Colleagues;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;

/** Secrets that are shown once are on the page only while their dialog is open. */
@OnBrowser
class RevealsIT {
  private final Platform platform;
  private final Customers customers;
  private final Browser browser;

  RevealsIT(Platform platform, Customers customers, Browser browser) {
    this.platform = platform;
    this.customers = customers;
    this.browser = browser;
  }

  @Test
  void keyIsNowhereOnceItsDialogIsClosed() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = open(visitor, "/api-keys");
      button(page, "Create New Key").click();
      page.getByLabel("Name").fill("Shown once");
      button(page, "Create key").click();
      heading(page, "Your new key").waitFor();
      String first = revealed(page);
      assertThat(first).matches("vs_prod_[0-9A-Za-z]{32}");
      dismiss(page, "I have copied it");
      expectNowhere(visitor, page, first);

      page.getByLabel("Actions for Shown once").click();
      button(page, "Rotate").click();
      button(page, "Make the replacement").click();
      heading(page, "Your new key").waitFor();
      String second = revealed(page);
      assertThat(second).matches("vs_prod_[0-9A-Za-z]{32}").isNotEqualTo(first);
      dismiss(page, "I have copied it");
      expectNowhere(visitor, page, second);
      visitor.expectSilence();
    }
  }

  @Test
  void secretOfAWebhookIsNowhereOnceItsDialogIsClosed() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = open(visitor, "/integrations/webhooks");
      button(page, "Add endpoint").click();
      page.getByLabel("Address").fill("http://127.0.0.1:9/hooks/viralstack");
      button(page, "Add endpoint").last().click();
      heading(page, "Signing secret").waitFor();
      String secret = revealed(page);
      assertThat(secret).startsWith("whsec_");
      dismiss(page, "I have copied it");
      expectNowhere(visitor, page, secret);
      visitor.expectSilence();
    }
  }

  @Test
  void linkOfAnInvitationIsNowhereOnceItsDialogIsClosed() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = open(visitor, "/team");
      button(page, "Invite").click();
      page.getByLabel("Email address").fill(Colleagues.fresh());
      button(page, "Make the invitation").click();
      heading(page, "Invitation").waitFor();
      String link = revealed(page);
      String token = link.substring(link.indexOf('=') + 1);
      assertThat(token).startsWith("vsi_");
      dismiss(page, "Done");
      expectNowhere(visitor, page, token);
      visitor.expectSilence();
    }
  }

  private Page open(Visitor visitor, String path) {
    Page page = visitor.signIn(customers.on("business"));
    page.navigate(platform.address() + path);
    return page;
  }

  private static String revealed(Page page) {
    return page.locator("dialog [data-secret]").first().innerText();
  }

  private static void dismiss(Page page, String words) {
    button(page, words).click();
    page.getByRole(AriaRole.DIALOG)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    page.locator("tbody").first().waitFor();
  }

  /** Neither on the page, nor where scripts can read, nor in any address, nor after going back. */
  private static void expectNowhere(Visitor visitor, Page page, String secret) {
    assertThat(page.content()).doesNotContain(secret);
    assertThat(visitor.storage(page)).doesNotContain(secret).doesNotContain("vs_session");
    page.goBack();
    page.goForward();
    page.locator("tbody").first().waitFor();
    assertThat(page.content()).doesNotContain(secret);
    assertThat(visitor.addresses()).isNotEmpty().noneMatch(address -> address.contains(secret));
  }
}
