package org.viralstack.render.composition;

import java.awt.geom.AffineTransform;
import org.viralstack.render.Colour;
import org.viralstack.render.text.Box;
import org.viralstack.render.text.TextBlock;
import org.viralstack.render.text.TextStyle;

/** A word across the whole slide, faint, in two tones so that it shows on any ground. */
final class Watermark {
  private static final double TILT = -0.45;

  private Watermark() {}

  static void across(Sheet sheet, String text) {
    TextStyle style = sheet.centred(sheet.lettering().headline(110));
    TextBlock word = sheet.set(text, style, new Box(140, 900, 800, 140));
    for (int line = -2; line <= 2; line++) {
      AffineTransform place = AffineTransform.getRotateInstance(TILT, 540, 960);
      place.translate(0, line * 360);
      java.awt.Shape letters = place.createTransformedShape(word.contours());
      sheet.fill(letters, Colour.WHITE, 0.16);
      AffineTransform shadow = AffineTransform.getTranslateInstance(4, 4);
      sheet.fill(shadow.createTransformedShape(letters), Colour.BLACK, 0.16);
    }
  }
}
