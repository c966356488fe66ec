package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.system.browser.fixture.Axe;
import org.viralstack.system.browser.fixture.Exhibits;
import org.viralstack.system.browser.fixture.OnBrowser;
import org.viralstack.system.browser.fixture.Screen;
import org.viralstack.system.browser.fixture.Visitor;
import org.viralstack.system.fixture.server.Checkout;
import org.viralstack.system.fixture.server.Platform;

/** Every page, in every look: nobody is kept out by it, and nothing goes wrong behind it. */
@OnBrowser
class PagesIT {
  private final Platform platform;
  private final Browser browser;
  private final Exhibits exhibits;

  PagesIT(Platform platform, Browser browser) {
    this.platform = platform;
    this.browser = browser;
    this.exhibits = Exhibits.on(platform);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api-keys",
        "/settings",
        "/apps",
        "/apps/{app}",
        "/hooks",
        "/slideshows",
        "/slideshows/new",
        "/slideshows/{slideshow}",
        "/projects",
        "/projects/tests",
        "/jobs",
        "/jobs/new",
        "/jobs/{job}",
        "/jobs/{failed}",
        "/usage",
        "/billing",
        "/team",
        "/audit",
        "/integrations/webhooks",
        "/integrations/webhooks/{webhook}",
        "/operator/organizations",
        "/operator/organizations/{organization}",
        "/operator/plans",
        "/operator/jobs",
        "/operator/nodes",
        "/nothing-like-it"
      })
  void pageIsOpenToEverybodyInEveryLook(String address) {
    String token = exhibits.token(address);
    for (Look look : Look.values()) {
      try (Visitor visitor = Visitor.of(browser, platform, look.screen(), look.colours())) {
        show(visitor.as(token), address, look);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/signup"})
  void pageForStrangersIsOpenToEverybodyInEveryLook(String address) {
    for (Look look : Look.values()) {
      try (Visitor visitor = Visitor.of(browser, platform, look.screen(), look.colours())) {
        show(visitor, address, look);
      }
    }
  }

  private void show(Visitor visitor, String address, Look look) {
    Page page = visitor.open(exhibits.fill(address));
    Visitor.settle(page);
    page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(picture(address, look)));

    assertThat(Axe.graveFindings(page)).as("%s, %s", address, look).isEmpty();
    assertThat((boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
        .as("%s fits into %s", address, look)
        .isTrue();
    if (!address.equals("/nothing-like-it")) {
      visitor.expectSilence();
    }
  }

  private static Path picture(String address, Look look) {
    String name = address.replaceAll("[{}]", "").replaceAll("^/|/$", "").replace('/', '-');
    return Checkout.target()
        .resolve("screenshots")
        .resolve((name.isEmpty() ? "overview" : name) + "-" + look.label() + ".png");
  }

  /** A window's size with the theme in it. */
  private enum Look {
    LIGHT(Screen.WIDE, ColorScheme.LIGHT, "light"),
    DARK(Screen.WIDE, ColorScheme.DARK, "dark"),
    NARROW(Screen.NARROW, ColorScheme.LIGHT, "narrow"),
    NARROW_DARK(Screen.NARROW, ColorScheme.DARK, "narrow-dark");

    private final Screen screen;
    private final ColorScheme colours;
    private final String label;

    Look(Screen screen, ColorScheme colours, String label) {
      this.screen = screen;
      this.colours = colours;
      this.label = label;
    }

    Screen screen() {
      return screen;
    }

    ColorScheme colours() {
      return colours;
    }

    String label() {
      return label;
    }
  }
}
