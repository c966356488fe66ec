package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.system.browser.fixture.Elements.heading;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.viralstack.system.browser.fixture.Keyboard;
import org.viralstack.system.browser.fixture.OnBrowser;
import org.viralstack.system.browser.fixture.Visitor;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;

@OnBrowser
class KeyboardIT {
  private static final int ONCE_AROUND = 20;

  private final Platform platform;
  private final Customers customers;
  private final Browser browser;

  KeyboardIT(Platform platform, Customers customers, Browser browser) {
    this.platform = platform;
    this.customers = customers;
    this.browser = browser;
  }

  @Test
  void keyIsMadeAndRevokedWithoutAMouse() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = keys(visitor);
      Keyboard keyboard = new Keyboard(page);

      keyboard.to("Create New Key").press("Enter");
      heading(page, "Create New Key").waitFor();
      assertThat(keyboard.focus()).isEqualTo("Name");
      keyboard.expectTrapped(ONCE_AROUND).to("Name").type("By keyboard").press("Enter");
      heading(page, "Your new key").waitFor();
      assertThat(keyboard.focus()).isEqualTo("Your new key");
      keyboard.to("I have copied it").press("Enter");
      expectClosed(page);
      page.getByLabel("Actions for By keyboard").waitFor();
      assertThat(keyboard.focus()).isEqualTo("Create New Key");

      keyboard.to("Actions for By keyboard").press("Enter").to("Revoke").press("Enter");
      heading(page, "Revoke By keyboard?").waitFor();
      assertThat(keyboard.focus()).as("nothing is lost by mistake").isEqualTo("Cancel");
      keyboard.expectTrapped(ONCE_AROUND).to("Revoke key").press("Enter");
      heading(page, "Key revoked").waitFor();
      keyboard.press("Escape");
      expectClosed(page);
      assertThat(keyboard.focus()).isEqualTo("Actions for By keyboard");
      visitor.expectSilence();
    }
  }

  @Test
  void dialogThatIsGivenUpReturnsTheFocus() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = keys(visitor);
      Keyboard keyboard = new Keyboard(page);

      keyboard.to("Create New Key").press("Enter");
      heading(page, "Create New Key").waitFor();
      keyboard.press("Escape");
      expectClosed(page);
      page.waitForFunction("() => !document.documentElement.classList.contains('loading')");
      assertThat(keyboard.focus()).isEqualTo("Create New Key");
    }
  }

  @Test
  void whatIsMissingIsToldAtItsFieldWhichHasTheFocus() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = keys(visitor);
      Keyboard keyboard = new Keyboard(page);

      keyboard.to("Create New Key").press("Enter");
      heading(page, "Create New Key").waitFor();
      keyboard.press("Enter");
      Locator name = page.locator("[name=name][aria-invalid=true]");
      PlaywrightAssertions.assertThat(name)
          .hasAccessibleDescription(Pattern.compile("Say which program.*fill out"));
      assertThat(keyboard.focus()).isEqualTo("Name");
    }
  }

  @Test
  void listIsNarrowedDownStepByStepWithoutLosingTheFocus() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.signIn(customers.on("business"));
      page.navigate(platform.address() + "/hooks");
      Keyboard keyboard = new Keyboard(page);

      keyboard.to("State").press("ArrowDown");
      page.waitForURL("**/hooks?status=PENDING*");
      keyboard.to("State").press("ArrowDown");
      page.waitForURL("**/hooks?status=APPROVED*");
      page.waitForFunction("() => document.activeElement.name === 'status'");
    }
  }

  private Page keys(Visitor visitor) {
    Page page = visitor.signIn(customers.on("business"));
    page.navigate(platform.address() + "/api-keys");
    heading(page, "API keys").waitFor();
    return page;
  }

  private static void expectClosed(Page page) {
    page.getByRole(AriaRole.DIALOG)
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
  }
}
