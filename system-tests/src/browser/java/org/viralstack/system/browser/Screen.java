package org.viralstack.system.browser;

/** A size of window. */
enum Screen {
  WIDE(1280, 860),
  NARROW(375, 812);

  private final int width;
  private final int height;

  Screen(int width, int height) {
    this.width = width;
    this.height = height;
  }

  int width() {
    return width;
  }

  int height() {
    return height;
  }
}
