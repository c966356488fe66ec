package org.viralstack.render.composition;

import java.util.Optional;
import org.viralstack.render.Colour;
import org.viralstack.render.colour.Oklch;
import org.viralstack.render.screenshot.Screenshot;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;
import org.viralstack.render.text.TextStyle;

/** Outlined headline over the whole artwork. */
final class Hook implements Composition {
  private static final double OUTLINE = 0.13;
  private static final double PADDING = 38;

  @Override
  public void compose(Sheet sheet) {
    Optional<Screenshot> screenshot = sheet.slide().screenshot();
    Box safe = sheet.safe();
    double bottom = screenshot.isPresent() ? safe.y() + 720 : safe.bottom() - 150;
    Column column = new Column();
    double room = bottom - safe.y();
    Optional<String> badge = sheet.slide().badge();
    if (badge.isPresent()) {
      double height = Parts.badgeHeight(sheet, badge.get(), sheet.middle());
      room -= height + 44;
      column.add(
          0,
          height,
          top ->
              Parts.badge(
                  sheet,
                  badge.get(),
                  sheet.middle().below(top),
                  true,
                  sheet.palette().accent(),
                  sheet.palette().accentInk()));
    }
    double share = room * 0.4;
    Optional<TextBlock> body = sheet.slide().body().map(text -> subtitle(sheet, text, share));
    room -= body.map(block -> block.height() + 2 * PADDING + 52).orElse(0.0);
    TextStyle style = sheet.centred(sheet.lettering().display()).outlined(OUTLINE);
    TextBlock headline =
        sheet.set(sheet.slide().headline(), style, sheet.middle().withHeight(room));
    Colour outline = outline(sheet);
    column.add(
        44,
        headline.height(),
        top -> sheet.outlined("headline", headline.at(top), Colour.WHITE, outline));
    body.ifPresent(
        block -> column.add(52, block.height() + 2 * PADDING, top -> label(sheet, block, top)));
    if (screenshot.isPresent()) {
      column.placeWithin(safe.y(), bottom, 0.5);
      Parts.device(
          sheet, screenshot.get(), 540, bottom + 70, new Box(230, 0, 620, 1920 - bottom - 140));
    } else {
      column.placeWithin(safe.y(), bottom, 0.46);
      swipe(sheet);
    }
  }

  private static TextBlock subtitle(Sheet sheet, String text, double height) {
    Box place = sheet.middle().inset(PADDING, 0).withHeight(height - 2 * PADDING);
    return sheet.set(text, sheet.centred(sheet.lettering().body().withSizes(30, 46)), place);
  }

  private static void label(Sheet sheet, TextBlock block, double top) {
    Box box = block.bounds();
    Box panel =
        new Box(box.x() - PADDING, top, box.width() + 2 * PADDING, box.height() + 2 * PADDING);
    sheet.fill(Shapes.rounded(panel, 30), sheet.palette().surface());
    sheet.words("body", block.at(top + PADDING), sheet.palette().surfaceInk());
  }

  /** An arrow needs no translation. */
  private static void swipe(Sheet sheet) {
    double radius = 48;
    Box safe = sheet.safe();
    double x = sheet.endOf(safe, 2 * radius) + radius;
    double y = safe.bottom() - radius;
    sheet.fill(Shapes.circle(x, y, radius), Colour.WHITE);
    sheet.fill(Shapes.arrow(x, y, 50, sheet.rightToLeft()), sheet.palette().surfaceInk());
  }

  private static Colour outline(Sheet sheet) {
    return Oklch.of(sheet.brand().primary()).withLightness(0.17).withChroma(0.04).colour();
  }
}
