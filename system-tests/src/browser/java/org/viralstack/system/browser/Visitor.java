package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Platform;

/** Somebody at a browser of their own: cookies, storage and windows are nobody else's. */
final class Visitor implements AutoCloseable {
  private static final String SESSION = "vs_session";
  private static final String SETTLED =
      """
      () => !document.documentElement.classList.contains('loading')
        && !document.querySelector('.shimmer, [aria-busy=true]')
        && [...document.images].every(image =>
          image.complete || image.getBoundingClientRect().top > innerHeight)
      """;

  private final BrowserContext context;
  private final URI address;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();

  private Visitor(BrowserContext context, URI address) {
    this.context = context;
    this.address = address;
    context.setDefaultTimeout(20_000);
    context.grantPermissions(List.of("clipboard-read", "clipboard-write"));
    context.onConsoleMessage(
        message -> {
          if (List.of("error", "warning").contains(message.type())) {
            complaints.add(message.text());
          }
        });
    context.onWebError(error -> complaints.add(error.error()));
    context.onRequest(request -> addresses.add(request.url()));
  }

  static Visitor of(Browser browser, Platform platform) {
    return of(browser, platform, Screen.WIDE, ColorScheme.LIGHT);
  }

  static Visitor of(Browser browser, Platform platform, Screen screen, ColorScheme colours) {
    return new Visitor(
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(screen.width(), screen.height())
                .setColorScheme(colours)
                .setLocale("en-US")),
        platform.address());
  }

  /** Takes up the session of somebody who signed in elsewhere. */
  Visitor as(String token) {
    context.addCookies(
        List.of(new Cookie(SESSION, token).setUrl(address.toString()).setHttpOnly(true)));
    context.addInitScript(
        "if (location.protocol.startsWith('http')) localStorage.setItem('signed-in', 'yes')");
    return this;
  }

  /** Signs in by the form, as a person does. */
  Page signIn(Customer customer) {
    return signIn(customer.email(), customer.password());
  }

  Page signIn(String email, String password) {
    Page page = open("/login");
    page.getByLabel("Email address").fill(email);
    page.getByLabel("Password").fill(password);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign in")).click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Overview")).waitFor();
    return page;
  }

  /** Opens an address in a new window and waits until something is shown. */
  Page open(String path) {
    Page page = context.newPage();
    page.navigate(address + path);
    page.locator("main h1").waitFor();
    return page;
  }

  /** Waits until nothing more is on its way: the page itself, pictures that can be seen, work. */
  static void settle(Page page) {
    page.waitForFunction(SETTLED);
  }

  /** Everything that scripts can read in this browser. */
  String storage(Page page) {
    return (String)
        page.evaluate(
            "() => JSON.stringify([localStorage, sessionStorage, document.cookie, location.href, history.state])");
  }

  /** Every address that was asked for so far, by whichever window. */
  List<String> addresses() {
    return List.copyOf(addresses);
  }

  /** The session's token, which scripts cannot see. */
  String token() {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals(SESSION))
        .findFirst()
        .orElseThrow()
        .value;
  }

  /** Fails the test if a page has written a warning or an error. */
  void expectSilence() {
    assertThat(complaints).isEmpty();
  }

  /** Forgets what was written so far, where it was meant to be. */
  void forgive() {
    complaints.clear();
  }

  @Override
  public void close() {
    context.close();
  }
}
