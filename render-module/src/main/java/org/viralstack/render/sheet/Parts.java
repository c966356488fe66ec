package org.viralstack.render.sheet;

import java.util.Optional;
import org.viralstack.render.Colour;
import org.viralstack.render.colour.Palette;
import org.viralstack.render.scene.Element;
import org.viralstack.render.screenshot.Screenshot;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;
import org.viralstack.render.text.TextStyle;

/** Pieces that several layouts share. */
public final class Parts {
  private static final double BEZEL = 14;
  private static final double BADGE_TEXT = 70;
  private static final Colour CASE = Colour.ofRgb(0x0d0d10);
  private static final Colour EDGE = Colour.ofRgb(0x4a4a52);

  private Parts() {}

  /** The brand's name with a dot before it, at the top of the safe area. Returns what is left. */
  public static Box brandLine(Sheet sheet) {
    Box safe = sheet.safe();
    double dot = 13;
    Box place = sheet.afterStart(safe, 3.4 * dot).withHeight(48);
    TextBlock name =
        sheet.set(
            sheet.brand().name(),
            sheet.leading(sheet.lettering().label().withSizes(24, 34)),
            place);
    double middle = safe.y() + 24;
    TextBlock centred = name.moved(0, middle - name.bounds().centreY());
    double start = sheet.startOf(safe, 2 * dot);
    sheet.fill(Shapes.circle(start + dot, middle, dot), sheet.palette().accent());
    sheet.words("brand", centred, sheet.palette().ink());
    return safe.below(safe.y() + 118);
  }

  /** A label in a pill at the starting side of {@code place}, or in its middle. */
  public static Box badge(
      Sheet sheet, String text, Box place, boolean centred, Colour fill, Colour ink) {
    double padding = 34;
    TextStyle style = sheet.lettering().label().withSizes(20, 36);
    TextBlock label = sheet.set(text, style, place.inset(padding, 0).withHeight(BADGE_TEXT));
    double width = label.bounds().width() + 2 * padding;
    double height = Math.max(74, label.height() + 42);
    double x = centred ? place.centreX() - width / 2 : sheet.startOf(place, width);
    Box pill = new Box(x, place.y(), width, height);
    sheet.fill(Shapes.rounded(pill, Math.min(37, height / 2)), fill);
    sheet.words(
        "badge",
        label.moved(
            pill.centreX() - label.bounds().centreX(), pill.centreY() - label.bounds().centreY()),
        ink);
    return pill;
  }

  /**
   * Adds a badge in the accent's colour to a column, and returns its height.
   *
   * @param gap free pixels above it
   */
  public static double badge(Sheet sheet, Column column, double gap, String text, Box place) {
    Palette palette = sheet.palette();
    double height = badgeHeight(sheet, text, place);
    column.add(
        gap,
        height,
        top -> badge(sheet, text, place.below(top), false, palette.accent(), palette.accentInk()));
    return height;
  }

  /** How high a badge becomes. */
  public static double badgeHeight(Sheet sheet, String text, Box place) {
    TextStyle style = sheet.lettering().label().withSizes(20, 36);
    return Math.max(
        74, sheet.set(text, style, place.inset(34, 0).withHeight(BADGE_TEXT)).height() + 42);
  }

  /**
   * A screenshot in a phone as wide as {@code width} at most, its top edge at {@code top}. A phone
   * that is longer than the picture goes on below its edge. Wide pictures get a plain frame.
   */
  public static void device(
      Sheet sheet, Screenshot screenshot, double centreX, double top, Box room) {
    double proportion = screenshot.proportion();
    boolean phone = proportion < 0.75;
    double bezel = phone ? BEZEL : 8;
    double width = room.width() - 2 * bezel;
    double height = width / proportion;
    if (!phone && height > room.height()) {
      height = room.height() - 2 * bezel;
      width = height * proportion;
    }
    Box screen = new Box(centreX - width / 2, top + bezel, width, height);
    Box body = screen.inset(-bezel, -bezel);
    double corner = phone ? width * 0.115 : 28;
    sheet.put(new Element.Shadow(body, corner + bezel, 60, 0.38));
    sheet.fill(Shapes.rounded(body.inset(-3, -3), corner + bezel + 3), phone ? EDGE : Colour.WHITE);
    sheet.fill(Shapes.rounded(body, corner + bezel), phone ? CASE : Colour.WHITE);
    sheet.put(new Element.Picture(screenshot, screen, corner));
  }

  /**
   * Adds the headline to a column, and what is said below it.
   *
   * @param gap free pixels above the headline
   * @param bodyGap free pixels above the body
   */
  public static void words(
      Sheet sheet,
      Column column,
      double gap,
      TextBlock headline,
      double bodyGap,
      Optional<TextBlock> body) {
    Colour ink = sheet.palette().ink();
    column.add(gap, headline.height(), top -> sheet.words("headline", headline.at(top), ink));
    body.ifPresent(
        block ->
            column.add(bodyGap, block.height(), top -> sheet.words("body", block.at(top), ink)));
  }
}
