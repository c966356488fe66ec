package org.viralstack.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts one browser for all test classes, if this machine has one. */
final class SharedBrowser implements ParameterResolver, ExecutionCondition {
  private static final Namespace NAMESPACE = Namespace.create(SharedBrowser.class);

  /** A browser with the driver that it is led by. */
  private record Driven(Playwright driver, Browser browser)
      implements ExtensionContext.Store.CloseableResource, AutoCloseable {
    static Driven start() {
      Path program = Chromium.program().orElseThrow();
      Playwright driver =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      return new Driven(
          driver,
          driver
              .chromium()
              .launch(
                  new BrowserType.LaunchOptions()
                      .setExecutablePath(program)
                      // what runs as root on a build machine has no sandbox
                      .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage"))));
    }

    @Override
    public void close() {
      browser.close();
      driver.close();
    }
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Chromium.program().isPresent()
        ? ConditionEvaluationResult.enabled("there is a Chromium")
        : ConditionEvaluationResult.disabled(Chromium.MISSING);
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(Driven.class, type -> Driven.start(), Driven.class)
        .browser();
  }
}
