package org.viralstack.render.composition;

import java.util.Optional;
import org.viralstack.render.scene.Scene;
import org.viralstack.render.screenshot.Screenshot;
import org.viralstack.render.sheet.Column;
import org.viralstack.render.sheet.DrawnApp;
import org.viralstack.render.sheet.Parts;
import org.viralstack.render.sheet.Sheet;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;

/** The app itself, in a phone. */
final class Showcase implements Composition {
  private static final double TEXT_HEIGHT = 430;

  @Override
  public void compose(Sheet sheet) {
    Box free = Parts.brandLine(sheet);
    Column column = new Column();
    double room = TEXT_HEIGHT;
    Optional<String> badge = sheet.slide().badge();
    if (badge.isPresent()) {
      room -= Parts.badge(sheet, column, 0, badge.get(), free) + 36;
    }
    Optional<TextBlock> body =
        sheet
            .slide()
            .body()
            .map(
                text ->
                    sheet.set(
                        text,
                        sheet.leading(sheet.lettering().body().withSizes(30, 44)),
                        free.withHeight(150)));
    room -= body.map(block -> block.height() + 46).orElse(0.0);
    TextBlock headline =
        sheet.set(
            sheet.slide().headline(),
            sheet.leading(sheet.lettering().headline()),
            free.withHeight(room));
    Parts.words(sheet, column, 36, headline, 46, body);
    column.placeAt(free.y());
    double top = free.y() + column.height() + 70;
    Optional<Screenshot> screenshot = sheet.slide().screenshot();
    if (screenshot.isPresent()) {
      boolean wide = screenshot.get().proportion() > 1;
      Box room2 =
          wide
              ? new Box(60, top, 960, Scene.HEIGHT - top - 260)
              : new Box(210, top, 660, Scene.HEIGHT - top);
      Parts.device(sheet, screenshot.get(), Scene.WIDTH / 2.0, wide ? top + 60 : top, room2);
    } else {
      DrawnApp.inPhone(sheet, top);
    }
  }
}
