package org.viralstack.render;

/**
 * The part of a 1080×1920 picture that TikTok's own interface leaves free, as pixels from the top
 * left corner. Text stays inside; artwork and phone frames may go beyond.
 *
 * @param left first column
 * @param top first row
 * @param right first column that is no longer inside
 * @param bottom first row that is no longer inside
 */
public record SafeArea(int left, int top, int right, int bottom) {
  /**
   * Published guides name 180–250 pixels for the top bar, 320–460 for name, caption and sound at
   * the bottom, 120–180 for the column of buttons at the right, and about 60 for rounded screens at
   * the left. The values here lie inside these ranges, towards the careful end.
   */
  public static final SafeArea TIKTOK = new SafeArea(76, 220, 912, 1500);

  public int width() {
    return right - left;
  }

  public int height() {
    return bottom - top;
  }
}
