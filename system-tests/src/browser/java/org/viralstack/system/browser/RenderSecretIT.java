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
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;

@OnBrowser
class RenderSecretIT {
  private final Platform platform;
  private final Api api;
  private final Customers customers;
  private final Browser browser;

  RenderSecretIT(Platform platform, Api api, Customers customers, Browser browser) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
    this.browser = browser;
  }

  @Test
  void secretIsInThePageOnlyWhileItIsShownAndIsAnotherOnceRotated() {
    Customer owner = customers.on("business");
    String first = secret(owner);
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.signIn(owner);
      page.navigate(platform.address() + "/settings/webhooks");
      heading(page, "Render webhook secret").waitFor();
      assertThat(page.content()).doesNotContain(first);

      button(page, "Show secret").click();
      assertThat(page.locator("[data-secret]").innerText()).isEqualTo(first);
      dismiss(page);
      assertThat(page.content()).doesNotContain(first);

      button(page, "Rotate secret").click();
      page.getByRole(AriaRole.DIALOG).locator("button.danger").click();
      heading(page, "New render webhook secret").waitFor();
      String second = page.locator("[data-secret]").innerText();
      assertThat(second).isNotEqualTo(first).isEqualTo(secret(owner));
      dismiss(page);
      assertThat(page.content()).doesNotContain(second);
      assertThat(visitor.storage(page)).doesNotContain(first, second);
      visitor.expectSilence();
    }
  }

  private static void dismiss(Page page) {
    button(page, "Done").click();
    // By its element: the role is gone as soon as it is closed, a moment before what it held.
    page.locator("dialog")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }

  private String secret(Customer owner) {
    return api.get("/v0/api/v1/render-webhook-secret")
        .bearer(owner.token())
        .send()
        .expect(200)
        .body()
        .getString("secret");
  }
}
