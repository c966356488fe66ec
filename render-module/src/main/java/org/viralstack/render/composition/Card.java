package org.viralstack.render.composition;

import java.util.Optional;
import org.viralstack.render.colour.Palette;
import org.viralstack.render.scene.Element;
import org.viralstack.render.screenshot.Screenshot;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;

/** A card that floats on the artwork. */
final class Card implements Composition {
  private static final double PADDING = 70;
  private static final double CORNER = 56;

  @Override
  public void compose(Sheet sheet) {
    Box safe = sheet.safe();
    Palette palette = sheet.palette();
    Box inner =
        new Box(
            safe.x() + PADDING,
            safe.y() + PADDING,
            safe.width() - PADDING,
            safe.height() - 2 * PADDING);
    Column column = new Column();
    double room = inner.height() - 130;
    Optional<Screenshot> screenshot = sheet.slide().screenshot();
    if (screenshot.isPresent()) {
      double height = Math.min(400, inner.width() / screenshot.get().proportion());
      column.add(0, height, top -> picture(sheet, screenshot.get(), inner.below(top), height));
      room -= height + 50;
    }
    Optional<String> badge = sheet.slide().badge();
    double mark = badge.map(text -> Parts.badgeHeight(sheet, text, inner)).orElse(16.0);
    column.add(56, mark, top -> mark(sheet, badge, inner.below(top)));
    room -= mark + 56;
    Optional<TextBlock> body =
        sheet.slide().body().map(text -> body(sheet, text, inner, screenshot.isPresent()));
    room -= body.map(block -> block.height() + 58).orElse(0.0);
    TextBlock headline =
        sheet.set(
            sheet.slide().headline(),
            sheet.leading(sheet.lettering().headline()),
            inner.withHeight(room));
    column.add(
        50,
        headline.height(),
        top -> sheet.words("headline", headline.at(top), palette.surfaceInk()));
    body.ifPresent(
        block ->
            column.add(
                58,
                block.height(),
                top -> sheet.words("body", block.at(top), palette.surfaceInk())));
    TextBlock name =
        sheet.set(
            sheet.brand().name(),
            sheet.leading(sheet.lettering().label().withSizes(22, 32)),
            sheet.afterStart(inner, 44).withHeight(46));
    column.add(72, 46, top -> signature(sheet, inner, name, top));
    double height = Math.max(640, column.height() + 2 * PADDING);
    double top = safe.y() + (safe.height() - height) * 0.46;
    Box card = sheet.panels().below(top).withHeight(height);
    sheet.put(new Element.Shadow(card, CORNER, 70, 0.3));
    sheet.fill(Shapes.rounded(card, CORNER), palette.surface());
    column.placeWithin(card.y() + PADDING, card.bottom() - PADDING, 0.5);
  }

  private static TextBlock body(Sheet sheet, String text, Box inner, boolean crowded) {
    return sheet.set(
        text,
        sheet.leading(sheet.lettering().body()),
        inner.withHeight(inner.height() * (crowded ? 0.15 : 0.36)));
  }

  private static void mark(Sheet sheet, Optional<String> badge, Box place) {
    Palette palette = sheet.palette();
    if (badge.isPresent()) {
      Parts.badge(
          sheet,
          badge.get(),
          place,
          false,
          palette.surfaceFill(),
          Palette.inkFor(palette.surfaceFill()));
    } else {
      double width = 110;
      Box bar = new Box(sheet.startOf(place, width), place.y(), width, 16);
      sheet.fill(Shapes.pill(bar), palette.surfaceFill());
    }
  }

  private static void picture(Sheet sheet, Screenshot screenshot, Box place, double height) {
    double width = height * screenshot.proportion();
    Box box = new Box(place.centreX() - width / 2, place.y(), width, height);
    sheet.put(new Element.Shadow(box, 24, 24, 0.25));
    sheet.put(new Element.Picture(screenshot, box, 24));
  }

  private static void signature(Sheet sheet, Box inner, TextBlock name, double top) {
    double radius = 12;
    double middle = top + 23;
    sheet.fill(
        Shapes.circle(sheet.startOf(inner, 2 * radius) + radius, middle, radius),
        sheet.palette().surfaceFill());
    sheet.words(
        "brand", name.moved(0, middle - name.bounds().centreY()), sheet.palette().surfaceInk());
  }
}
