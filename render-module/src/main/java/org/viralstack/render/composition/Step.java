package org.viralstack.render.composition;

import java.util.Optional;
import org.viralstack.render.colour.Palette;
import org.viralstack.render.screenshot.Screenshot;
import org.viralstack.render.sheet.Column;
import org.viralstack.render.sheet.Parts;
import org.viralstack.render.sheet.Shapes;
import org.viralstack.render.sheet.Sheet;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;

/** One item of a numbered list: the number is the picture. */
final class Step implements Composition {
  @Override
  public void compose(Sheet sheet) {
    Palette palette = sheet.palette();
    Box free = Parts.brandLine(sheet);
    Optional<Screenshot> screenshot = sheet.slide().screenshot();
    double bottom = screenshot.isPresent() ? free.y() + 760 : free.bottom();
    Column column = new Column();
    double room = bottom - free.y();
    if (sheet.slide().index().isPresent()) {
      double height = screenshot.isPresent() ? 170 : 330;
      String number = Integer.toString(sheet.slide().index().getAsInt());
      TextBlock index =
          sheet.set(
              number,
              sheet.leading(sheet.lettering().headline(height * 1.7)),
              free.withHeight(height));
      column.add(0, index.height(), top -> sheet.words("index", index.at(top), palette.accent()));
      column.add(
          56,
          14,
          top ->
              sheet.fill(
                  Shapes.pill(new Box(sheet.startOf(free, 150), top, 150, 14)), palette.accent()));
      room -= index.height() + 70;
    }
    Optional<String> badge = sheet.slide().badge();
    if (badge.isPresent()) {
      room -= Parts.badge(sheet, column, 48, badge.get(), free) + 48;
    }
    Optional<TextBlock> body =
        sheet
            .slide()
            .body()
            .map(
                text ->
                    sheet.set(
                        text,
                        sheet.leading(sheet.lettering().body().withSizes(32, 52)),
                        free.withHeight(free.height() * (screenshot.isPresent() ? 0.14 : 0.3))));
    double remaining = room - 56 - body.map(block -> block.height() + 52).orElse(0.0);
    TextBlock headline =
        sheet.set(
            sheet.slide().headline(),
            sheet.leading(sheet.lettering().headline()),
            free.withHeight(remaining));
    Parts.words(sheet, column, 56, headline, 52, body);
    column.placeWithin(free.y(), bottom, screenshot.isPresent() ? 0 : 0.38);
    screenshot.ifPresent(
        picture ->
            Parts.device(
                sheet, picture, 540, bottom + 60, new Box(230, 0, 640, 1920 - bottom - 120)));
  }
}
