package org.viralstack.render.composition;

import com.ibm.icu.text.BreakIterator;
import java.util.Locale;
import java.util.Optional;
import org.viralstack.render.Colour;
import org.viralstack.render.colour.Palette;
import org.viralstack.render.scene.Element;
import org.viralstack.render.sheet.Column;
import org.viralstack.render.sheet.Parts;
import org.viralstack.render.sheet.Shapes;
import org.viralstack.render.sheet.Sheet;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;
import org.viralstack.render.text.TextStyle;

/** The close: the app's tile, what to do, and a button. */
final class Closing implements Composition {
  private static final double TILE = 220;
  private static final double ARROW = 56;

  @Override
  public void compose(Sheet sheet) {
    Palette palette = sheet.palette();
    Box safe = sheet.middle();
    Column column = new Column();
    column.add(0, TILE, top -> tile(sheet, safe.centreX(), top));
    TextBlock name =
        sheet.set(
            sheet.brand().name(),
            sheet.centred(sheet.lettering().label().withSizes(28, 44)),
            safe.withHeight(60));
    column.add(36, name.height(), top -> sheet.words("brand", name.at(top), palette.ink()));
    double room = safe.height() - TILE - 36 - name.height() - 70;
    Optional<TextBlock> body =
        sheet
            .slide()
            .body()
            .map(
                text ->
                    sheet.set(
                        text,
                        sheet.centred(sheet.lettering().body()),
                        safe.inset(20, 0).withHeight(300)));
    room -= body.map(block -> block.height() + 58).orElse(0.0);
    Optional<TextBlock> call = sheet.slide().callToAction().map(text -> call(sheet, text));
    room -= call.map(block -> buttonHeight(block) + 76).orElse(0.0);
    TextBlock headline =
        sheet.set(
            sheet.slide().headline(),
            sheet.centred(sheet.lettering().display()),
            safe.withHeight(room));
    Parts.words(sheet, column, 70, headline, 58, body);
    call.ifPresent(block -> column.add(76, buttonHeight(block), top -> button(sheet, block, top)));
    column.placeWithin(safe.y(), safe.bottom(), 0.42);
  }

  private static TextBlock call(Sheet sheet, String text) {
    TextStyle style = sheet.centred(sheet.lettering().label().withSizes(30, 54));
    return sheet.set(text, style, sheet.middle().inset(56 + ARROW, 0).withHeight(150));
  }

  private static double buttonHeight(TextBlock call) {
    return Math.max(138, call.height() + 84);
  }

  private static void button(Sheet sheet, TextBlock call, double top) {
    Palette palette = sheet.palette();
    double height = buttonHeight(call);
    double width = Math.min(sheet.middle().width(), call.bounds().width() + 2 * 60 + ARROW + 34);
    Box button = new Box(sheet.middle().centreX() - width / 2, top, width, height);
    sheet.put(new Element.Shadow(button, height / 2, 40, 0.3));
    sheet.fill(Shapes.pill(button), palette.surface());
    Box inner = button.inset(60, 0);
    double textX = sheet.startOf(inner, call.bounds().width());
    sheet.words(
        "callToAction",
        call.moved(textX - call.bounds().x(), button.centreY() - call.bounds().centreY()),
        palette.surfaceInk());
    sheet.fill(
        Shapes.arrow(
            sheet.endOf(inner, ARROW) + ARROW / 2, button.centreY(), ARROW, sheet.rightToLeft()),
        palette.surfaceAccent());
  }

  /** Looks like the app's icon on a phone: the first letter of its name. */
  private static void tile(Sheet sheet, double centreX, double top) {
    Palette palette = sheet.palette();
    Box tile = new Box(centreX - TILE / 2, top, TILE, TILE);
    sheet.put(new Element.Shadow(tile, 52, 44, 0.35));
    sheet.fill(Shapes.rounded(tile, 52), palette.surface());
    Colour ink = palette.surfaceAccent();
    TextStyle style = sheet.centred(sheet.lettering().headline(170));
    TextBlock letter = sheet.set(first(sheet.brand().name()), style, tile.inset(30, 36));
    sheet.words("monogram", letter.moved(0, tile.centreY() - letter.bounds().centreY()), ink);
  }

  private static String first(String name) {
    BreakIterator clusters = BreakIterator.getCharacterInstance();
    clusters.setText(name);
    return name.substring(0, clusters.next()).toUpperCase(Locale.ROOT);
  }
}
