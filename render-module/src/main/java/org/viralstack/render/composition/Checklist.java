package org.viralstack.render.composition;

import java.util.List;
import org.viralstack.render.colour.Palette;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;
import org.viralstack.render.text.TextStyle;

/** Headline and ticked points, each in a panel. */
final class Checklist implements Composition {
  private static final double GAP = 26;
  private static final double ICON = 40;
  private static final double PADDING = 36;

  @Override
  public void compose(Sheet sheet) {
    Palette palette = sheet.palette();
    Box free = Parts.brandLine(sheet);
    List<String> points = sheet.slide().points();
    TextBlock headline =
        sheet.set(
            sheet.slide().headline(),
            sheet.leading(sheet.lettering().headline()),
            free.withHeight(free.height() * 0.34));
    double room = free.height() - headline.height() - 64 - GAP * (points.size() - 1);
    double height = Math.min(230, room / points.size());
    Box row = sheet.panels().withHeight(height);
    Box text = sheet.safely(sheet.afterStart(row.inset(PADDING, PADDING / 2), 2 * ICON + 30));
    TextStyle style = evenly(sheet, points, text);
    Column column = new Column();
    column.add(
        0, headline.height(), top -> sheet.words("headline", headline.at(top), palette.ink()));
    double gap = 64;
    for (String point : points) {
      TextBlock block = sheet.set(point, style, text);
      double needed = Math.clamp(block.height() + 2 * PADDING + 10, Math.min(150, height), height);
      column.add(
          gap, needed, top -> row(sheet, sheet.panels().below(top).withHeight(needed), block));
      gap = GAP;
    }
    column.placeWithin(free.y(), free.bottom(), 0.4);
  }

  /** The size that the longest point needs, for all. */
  private static TextStyle evenly(Sheet sheet, List<String> points, Box text) {
    TextStyle style = sheet.leading(sheet.lettering().label().withSizes(28, 50));
    double size =
        points.stream()
            .mapToDouble(point -> sheet.set(point, style, text).size())
            .min()
            .orElse(style.largest());
    return style.withSizes(Math.min(size, 28), size);
  }

  private static void row(Sheet sheet, Box row, TextBlock block) {
    Palette palette = sheet.palette();
    sheet.fill(Shapes.rounded(row, Math.min(44, row.height() / 2)), palette.surface());
    double x = sheet.startOf(row.inset(PADDING, 0), 2 * ICON) + ICON;
    double y = row.centreY();
    sheet.fill(Shapes.circle(x, y, ICON), palette.surfaceFill());
    sheet.fill(Shapes.tick(x, y, ICON * 1.15), Palette.inkFor(palette.surfaceFill()));
    sheet.words("point", block.moved(0, y - block.bounds().centreY()), palette.surfaceInk());
  }
}
