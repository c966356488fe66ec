package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.system.browser.fixture.Elements.button;
import static org.viralstack.system.browser.fixture.Elements.heading;
import static org.viralstack.system.browser.fixture.Elements.link;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.viralstack.system.browser.fixture.OnBrowser;
import org.viralstack.system.browser.fixture.Visitor;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;

@OnBrowser
class SlideshowsIT {
  private static final double RENDERING_MILLIS = 90_000;

  private final Platform platform;
  private final Customers customers;
  private final Browser browser;

  SlideshowsIT(Platform platform, Customers customers, Browser browser) {
    this.platform = platform;
    this.customers = customers;
    this.browser = browser;
  }

  @Test
  void appBecomesASlideshowOfSixPicturesThatCanBeChangedAndDownloaded() throws IOException {
    try (Visitor visitor = Visitor.of(browser, platform)) {
      Page page = visitor.signIn(customers.on("business"));
      createApp(page);
      createSlideshow(page);
      assertThat(pictures(page)).isEqualTo(6);

      button(page, "Edit slide 1").click();
      page.getByLabel("Headline").fill("Written by hand");
      button(page, "Save and draw again").click();
      page.getByAltText("Slide 1: Written by hand").waitFor(within());

      Download zip = page.waitForDownload(() -> link(page, "Download ZIP").click());
      try (ZipFile opened = new ZipFile(zip.path().toFile())) {
        assertThat(opened.stream().map(ZipEntry::getName).filter(name -> name.endsWith(".png")))
            .hasSize(6);
      }
      visitor.expectSilence();
    }
  }

  private void createApp(Page page) {
    page.navigate(platform.address() + "/apps");
    button(page, "New app").click();
    page.getByLabel("Name").fill("Focus Timer");
    page.getByLabel("Niche").selectOption("productivity");
    button(page, "Create app").click();
    heading(page, "Focus Timer").waitFor();
  }

  private static void createSlideshow(Page page) {
    link(page, "New slideshow").click();
    page.waitForFunction(
        "() => [...document.querySelectorAll('.strip i')].filter(slide =>"
            + " slide.style.background.includes('preview.jpg')).length === 6");
    page.getByText("Habits that stick", new Page.GetByTextOptions().setExact(true)).first().click();
    button(page, "Make slideshow").click();
    link(page, "Download ZIP").waitFor(within());
  }

  private static Locator.WaitForOptions within() {
    return new Locator.WaitForOptions().setTimeout(RENDERING_MILLIS);
  }

  /** How many pictures of the right size the browser has really decoded. */
  private static int pictures(Page page) {
    page.waitForFunction(
        "() => [...document.querySelectorAll('.slide img')].every(image => image.complete)");
    return (int)
        page.evaluate(
            "() => [...document.querySelectorAll('.slide img')].filter(image =>"
                + " image.naturalWidth === 1080 && image.naturalHeight === 1920).length");
  }
}
