package org.viralstack.render.composition;

import org.viralstack.render.Colour;
import org.viralstack.render.colour.Oklch;
import org.viralstack.render.colour.Palette;
import org.viralstack.render.scene.Element;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;
import org.viralstack.render.text.TextStyle;

/** As it was against as it can be. */
final class Comparison implements Composition {
  private static final double ICON = 46;
  private static final double PADDING = 54;
  private static final double GAP = 40;

  @Override
  public void compose(Sheet sheet) {
    Palette palette = sheet.palette();
    Box free = Parts.brandLine(sheet);
    TextBlock headline =
        sheet.set(
            sheet.slide().headline(),
            sheet.leading(sheet.lettering().headline()),
            free.withHeight(free.height() * 0.3));
    double room = free.height() - headline.height() - 64 - GAP;
    Box panel = sheet.panels().withHeight(Math.min(430, room / 2));
    Box text = sheet.safely(sheet.afterStart(panel.inset(PADDING, PADDING * 0.7), 2 * ICON + 36));
    TextStyle style = sheet.leading(sheet.lettering().label().withSizes(30, 58));
    double size =
        Math.min(
            sheet.set(sheet.slide().points().get(0), style, text).size(),
            sheet.set(sheet.slide().points().get(1), style, text).size());
    TextStyle even = style.withSizes(Math.min(size, 30), size);
    Colour dull = Oklch.of(palette.ground().get(4)).withLightness(0.37).colour();
    Column column = new Column();
    column.add(
        0, headline.height(), top -> sheet.words("headline", headline.at(top), palette.ink()));
    for (int side = 0; side < 2; side++) {
      boolean better = side == 1;
      TextBlock block = sheet.set(sheet.slide().points().get(side), even, text);
      double needed =
          Math.clamp(block.height() + 2.4 * PADDING, Math.min(270, panel.height()), panel.height());
      column.add(
          better ? GAP : 64,
          needed,
          top ->
              panel(
                  sheet,
                  sheet.panels().below(top).withHeight(needed),
                  block,
                  better,
                  better ? palette.accent() : dull));
    }
    column.placeWithin(free.y(), free.bottom(), 0.4);
  }

  private static void panel(Sheet sheet, Box box, TextBlock block, boolean better, Colour fill) {
    Colour ink = Palette.inkFor(fill);
    if (better) {
      sheet.put(new Element.Shadow(box, 48, 50, 0.35));
    }
    sheet.fill(Shapes.rounded(box, 48), fill);
    double x = sheet.startOf(box.inset(PADDING, 0), 2 * ICON) + ICON;
    double y = box.centreY();
    if (better) {
      sheet.fill(Shapes.circle(x, y, ICON), ink);
      sheet.fill(Shapes.tick(x, y, ICON * 1.15), fill);
    } else {
      sheet.fill(Shapes.ring(x, y, ICON - 4, 8), ink, 0.55);
      sheet.fill(Shapes.cross(x, y, ICON * 1.05), ink, 0.8);
    }
    sheet.words("point", block.moved(0, y - block.bounds().centreY()), ink);
  }
}
