package org.viralstack.render.composition;

import java.util.Optional;
import org.viralstack.render.Colour;
import org.viralstack.render.colour.Palette;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;

/** What someone said, with who said it. */
final class Quote implements Composition {
  private static final Colour GOLD = Colour.ofRgb(0xf5a300);
  private static final double AVATAR = 56;

  @Override
  public void compose(Sheet sheet) {
    Palette palette = sheet.palette();
    Box free = Parts.brandLine(sheet);
    Column column = new Column();
    double marks = 190;
    column.add(
        0,
        marks * 0.8,
        top ->
            sheet.fill(
                Shapes.quotationMarks(
                    sheet.startOf(free, marks * 1.1), top, marks, sheet.rightToLeft()),
                palette.accent()));
    Optional<TextBlock> source = sheet.slide().body().map(text -> source(sheet, text, free));
    double room =
        free.height()
            - marks * 0.8
            - 64
            - 60
            - 56
            - source.map(block -> Math.max(block.height(), 2 * AVATAR) + 60).orElse(0.0);
    TextBlock said =
        sheet.set(
            sheet.slide().headline(),
            sheet.leading(sheet.lettering().headline()),
            free.withHeight(room));
    column.add(64, said.height(), top -> sheet.words("headline", said.at(top), palette.ink()));
    column.add(60, 56, top -> stars(sheet, free, top));
    source.ifPresent(
        block ->
            column.add(
                60, Math.max(block.height(), 2 * AVATAR), top -> signed(sheet, free, block, top)));
    column.placeWithin(free.y(), free.bottom(), 0.4);
  }

  private static TextBlock source(Sheet sheet, String text, Box free) {
    Box place = sheet.afterStart(free, 2 * AVATAR + 32).withHeight(190);
    return sheet.set(text, sheet.leading(sheet.lettering().label().withSizes(24, 40)), place);
  }

  private static void stars(Sheet sheet, Box free, double top) {
    double pitch = 70;
    double width = 4 * pitch + 56;
    double left = sheet.startOf(free, width) + 28;
    for (int star = 0; star < 5; star++) {
      sheet.fill(Shapes.star(left + star * pitch, top + 28, 31), GOLD);
    }
  }

  private static void signed(Sheet sheet, Box free, TextBlock source, double top) {
    Palette palette = sheet.palette();
    double height = Math.max(source.height(), 2 * AVATAR);
    double x = sheet.startOf(free, 2 * AVATAR) + AVATAR;
    double y = top + height / 2;
    sheet.fill(Shapes.circle(x, y, AVATAR), palette.accent());
    sheet.fill(Shapes.circle(x, y - 14, 19), palette.accentInk());
    sheet.fill(shoulders(x, y), palette.accentInk());
    sheet.words("body", source.moved(0, y - source.bounds().centreY()), palette.ink());
  }

  /** A person without a face, since nobody's picture is at hand. */
  private static java.awt.Shape shoulders(double x, double y) {
    return Shapes.rounded(new Box(x - 30, y + 10, 60, 26), 13);
  }
}
