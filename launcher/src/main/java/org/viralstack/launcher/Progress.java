package org.viralstack.launcher;

import java.io.PrintStream;
import java.util.Locale;

/** Tells the person who starts ViralStack what happens. */
final class Progress {
  private final PrintStream screen;
  private final long begin = System.nanoTime();

  Progress(PrintStream screen) {
    this.screen = screen;
  }

  /** One line about a part, with the seconds since the start. */
  void say(String part, String what) {
    screen.printf(
        Locale.ROOT, "%6.1f s  %-12s %s%n", (System.nanoTime() - begin) / 1e9, part, what);
    screen.flush();
  }

  void show(String text) {
    screen.println(text);
    screen.flush();
  }
}
