package org.viralstack.render.composition;

import org.viralstack.render.Colour;
import org.viralstack.render.colour.Palette;
import org.viralstack.render.scene.Element;
import org.viralstack.render.scene.Scene;
import org.viralstack.render.text.Box;

/** Stands in for a screenshot: a phone with an app that is nothing but shapes. */
final class DrawnApp {
  private static final double[] BARS = {0.42, 0.6, 0.5, 0.78, 0.66, 0.95};

  private DrawnApp() {}

  static void inPhone(Sheet sheet, double top) {
    Palette palette = sheet.palette();
    double width = 640;
    Box body = new Box(Scene.WIDTH / 2.0 - width / 2, top, width, width * 2.1);
    Box screen = body.inset(14, 14);
    sheet.put(new Element.Shadow(body, 88, 60, 0.38));
    sheet.fill(Shapes.rounded(body.inset(-3, -3), 91), Colour.ofRgb(0x4a4a52));
    sheet.fill(Shapes.rounded(body, 88), Colour.ofRgb(0x0d0d10));
    sheet.fill(Shapes.rounded(screen, 74), palette.surface());
    Box page = screen.inset(44, 70);
    header(sheet, page);
    chart(sheet, new Box(page.x(), page.y() + 150, page.width(), 330));
    for (int row = 0; row < 5; row++) {
      row(sheet, new Box(page.x(), page.y() + 520 + row * 134, page.width(), 110), row);
    }
  }

  private static void header(Sheet sheet, Box page) {
    Palette palette = sheet.palette();
    double start = sheet.startOf(page, 250);
    sheet.fill(Shapes.pill(new Box(start, page.y() + 10, 250, 34)), palette.surfaceInk());
    double below = sheet.startOf(page, 170);
    sheet.fill(Shapes.pill(new Box(below, page.y() + 66, 170, 22)), palette.surfaceInk(), 0.22);
    double avatar = sheet.endOf(page, 84) + 42;
    sheet.fill(Shapes.circle(avatar, page.y() + 46, 42), palette.surfaceFill());
  }

  private static void chart(Sheet sheet, Box box) {
    Palette palette = sheet.palette();
    sheet.fill(Shapes.rounded(box, 36), palette.surfaceFill());
    Colour ink = Palette.inkFor(palette.surfaceFill());
    double pitch = (box.width() - 80) / BARS.length;
    for (int bar = 0; bar < BARS.length; bar++) {
      double height = BARS[bar] * (box.height() - 90);
      double place = sheet.rightToLeft() ? BARS.length - 1 - bar : bar;
      double x = box.x() + 40 + place * pitch + pitch * 0.2;
      sheet.fill(
          Shapes.rounded(new Box(x, box.bottom() - 44 - height, pitch * 0.6, height), 14),
          ink,
          bar == BARS.length - 1 ? 1 : 0.45);
    }
  }

  private static void row(Sheet sheet, Box box, int row) {
    Palette palette = sheet.palette();
    sheet.fill(Shapes.rounded(box, 30), palette.surfaceInk(), 0.06);
    double tile = sheet.startOf(box.inset(20, 0), 70);
    sheet.fill(
        Shapes.rounded(new Box(tile, box.y() + 20, 70, 70), 22),
        palette.surfaceFill(),
        1 - 0.17 * row);
    Box text = sheet.afterStart(box.inset(20, 0), 96);
    double first = 190 + 40 * (row * 3 % 4);
    sheet.fill(
        Shapes.pill(new Box(sheet.startOf(text, first), box.y() + 30, first, 22)),
        palette.surfaceInk(),
        0.75);
    sheet.fill(
        Shapes.pill(new Box(sheet.startOf(text, 130), box.y() + 66, 130, 16)),
        palette.surfaceInk(),
        0.2);
  }
}
