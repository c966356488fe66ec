package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.system.browser.fixture.Elements.button;
import static org.viralstack.system.browser.fixture.Elements.heading;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.system.browser.fixture.OnBrowser;
import org.viralstack.system.browser.fixture.Visitor;
import org.viralstack.system.fixture.Curl;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;

@OnBrowser
class KeysIT {
  private static final String WITH_STATUS = " -s -w '\\n%{http_code}'";

  private final Platform platform;
  private final Customers customers;
  private final Browser browser;

  KeysIT(Platform platform, Customers customers, Browser browser) {
    this.platform = platform;
    this.customers = customers;
    this.browser = browser;
  }

  @Test
  void copiedCommandWorksUntilTheKeyIsRevoked(@TempDir Path directory) {
    Customer customer = customers.on("business");
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.signIn(customer);
      create(page, "Backend Service");
      button(page, "Copy").nth(1).click();
      String command = (String) page.evaluate("() => navigator.clipboard.readText()");
      button(page, "I have copied it").click();

      String first = Curl.run(command + WITH_STATUS, Map.of(), directory);
      assertThat(first).endsWith("\n200").contains("\"plan\":\"business\"");

      page.getByLabel("Actions for Backend Service").click();
      button(page, "Revoke").click();
      button(page, "Revoke key").click();
      heading(page, "Key revoked").waitFor();
      assertThat(page.locator("dialog").innerText()).contains("1 node confirmed in", "key_");

      String second = Curl.run(command + WITH_STATUS, Map.of(), directory);
      assertThat(second).endsWith("\n401").contains("API_KEY_REVOKED");
      visitor.expectSilence();
    }
  }

  @Test
  void whoeverIsOnAPlanWithoutKeysIsToldBeforeTheyTry() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.signIn(customers.free());
      page.navigate(platform.address() + "/settings/api-keys");

      page.getByText("Keys do not work on the Free plan.").waitFor();
      visitor.expectSilence();
    }
  }

  private void create(Page page, String name) {
    page.navigate(platform.address() + "/api-keys");
    button(page, "Create New Key").click();
    page.getByLabel("Name").fill(name);
    button(page, "Create key").click();
    heading(page, "Your new key").waitFor();
  }
}
