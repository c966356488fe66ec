package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.system.browser.fixture.Elements.button;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viralstack.system.browser.fixture.OnBrowser;
import org.viralstack.system.browser.fixture.Visitor;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;

@OnBrowser
class MoviesIT {
  private static final double RENDERING_MILLIS = 180_000;

  private static final int MOST_WORDS = 16;
  private static final String LISTEN =
      """
      () => {
        window.heard = [];
        const place = document.querySelector('p.unseen[role=status]');
        new MutationObserver(() => window.heard.push(place.textContent))
          .observe(place, { childList: true, characterData: true, subtree: true });
      }
      """;

  private final Platform platform;
  private final Customers customers;
  private final Browser browser;

  MoviesIT(Platform platform, Customers customers, Browser browser) {
    this.platform = platform;
    this.customers = customers;
    this.browser = browser;
  }

  @Test
  void movieIsPricedSubmittedFollowedAndPlayed() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = editor(visitor);
      button(page, "Check and price").click();
      page.getByText("render minutes").waitFor();

      page.evaluate(LISTEN);
      button(page, "Render").click();
      page.locator("[aria-busy=true] progress").waitFor();
      page.locator("video.player")
          .waitFor(new Locator.WaitForOptions().setTimeout(RENDERING_MILLIS));

      assertThat(heard(page))
          .as("read aloud: phases and quarters, and not every step")
          .contains("The movie is done.")
          .anyMatch(words -> words.matches(".+, \\d+ %"))
          .hasSizeLessThan(MOST_WORDS);
      page.evaluate(
          "() => { const video = document.querySelector('video'); video.muted = true; return video.play(); }");
      page.waitForFunction("() => document.querySelector('video').currentTime > 0.2");
      assertThat(page.evaluate("() => document.querySelector('video').videoWidth")).isEqualTo(1280);
      visitor.expectSilence();
    }
  }

  @Test
  void whatIsWrongIsNamedByItsPlaceWhileItIsTyped() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = editor(visitor);

      page.getByLabel("Movie")
          .fill("{\"scenes\": [{\"id\": \"a\", \"layers\": [{\"type\": \"text\"}]}]}");
      page.getByText("scenes[0].layers[0].text").waitFor();
      page.getByLabel("Movie").fill("{\"scenes\":\n [}");
      page.getByText("This is no JSON").waitFor();
      visitor.expectSilence();
    }
  }

  @Test
  void cancelledMovieStopsAtOnce() {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = editor(visitor);
      button(page, "Render").click();
      button(page, "Cancel").click();

      page.getByText("The movie was cancelled").waitFor();
      visitor.expectSilence();
    }
  }

  @SuppressWarnings("unchecked")
  private static List<String> heard(Page page) {
    page.waitForFunction("() => window.heard.includes('The movie is done.')");
    return (List<String>) page.evaluate("() => window.heard");
  }

  private Page editor(Visitor visitor) {
    Page page = visitor.signIn(customers.on("business"));
    page.navigate(platform.address() + "/jobs/new");
    page.getByText("Valid: 2 scenes.").waitFor();
    return page;
  }
}
