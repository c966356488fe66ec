package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;

/** Somebody who has no mouse. */
final class Keyboard {
  private static final int MOST_STEPS = 80;
  private static final String NAME =
      """
      () => {
        const { activeElement: here } = document;
        return here.ariaLabel ?? here.labels?.[0]?.innerText ?? here.innerText?.trim() ?? '';
      }
      """;
  private static final String OUTSIDE =
      "() => document.activeElement !== document.body && !document.activeElement.closest('dialog')";

  private final Page page;

  Keyboard(Page page) {
    this.page = page;
  }

  /** What the focus is on, by its name. */
  String focus() {
    return (String) page.evaluate(NAME);
  }

  /** Steps on until the focus is on what has that name. */
  Keyboard to(String name) {
    for (int step = 0; step < MOST_STEPS; step++) {
      if (focus().equals(name)) {
        return this;
      }
      press("Tab");
    }
    throw new AssertionError("Tab does not come to " + name + "; now on " + focus());
  }

  Keyboard press(String key) {
    page.keyboard().press(key);
    return this;
  }

  Keyboard type(String text) {
    page.keyboard().type(text);
    return this;
  }

  /** Steps around once in either direction; the focus stays in the dialog. */
  Keyboard expectTrapped(int steps) {
    for (String key : new String[] {"Tab", "Shift+Tab"}) {
      for (int step = 0; step < steps; step++) {
        press(key);
        assertThat((boolean) page.evaluate(OUTSIDE)).as("focus on %s", focus()).isFalse();
      }
    }
    return this;
  }
}
