package org.viralstack.render.movie.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.viralstack.render.font.Emoji;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.place.Ink;
import org.viralstack.render.text.TextBlock;

/** Paints texts. */
public final class TextPainting {
  private static final double CORNER = 0.28;

  private TextPainting() {}

  /**
   * The picture of a layer's text, turned as the layer asks for, on the sheet of the writing;
   * colours are multiplied by the opacity.
   *
   * @throws InterruptedException soon after the thread is interrupted
   */
  public static BufferedImage of(TextLayer layer, Writing writing) throws InterruptedException {
    Writing.Sheet sheet = writing.sheet();
    AffineTransform place = AffineTransform.getTranslateInstance(-sheet.left(), -sheet.top());
    place.concatenate(Writing.turn(layer, writing.box()));
    return painted(writing, layer.lettering(), place, sheet.width(), sheet.height());
  }

  /** To be called between what takes a while. */
  static void step() throws InterruptedException {
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
  }

  private static BufferedImage painted(
      Writing writing, Lettering lettering, AffineTransform place, int width, int height)
      throws InterruptedException {
    step();
    BufferedImage letters = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D graphics = smooth(letters);
    graphics.transform(place);
    Box box = writing.box();
    TextBlock block =
        writing
            .block()
            .moved(
                box.across() - writing.block().bounds().centreX(),
                box.down() - writing.block().bounds().centreY());
    Shape contours = block.contours();
    lettering
        .stroke()
        .ifPresent(
            stroke -> {
              graphics.setColor(awt(stroke.colour()));
              graphics.setStroke(
                  new BasicStroke(
                      (float) (2 * stroke.width()), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
              graphics.draw(contours);
            });
    step();
    graphics.setColor(awt(lettering.colour()));
    graphics.fill(contours);
    for (TextBlock.Emoji emoji : block.emoji()) {
      step();
      draw(emoji, graphics);
    }
    graphics.dispose();

    BufferedImage whole = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D below = smooth(whole);
    lettering.background().ifPresent(ink -> background(below, place, box, ink, block.size()));
    if (lettering.shadow().isPresent()) {
      Lettering.Shadow shadow = lettering.shadow().get();
      below.drawImage(
          Shade.of(letters, shadow),
          AffineTransform.getTranslateInstance(shadow.x(), shadow.y()),
          null);
    }
    below.drawImage(letters, 0, 0, null);
    below.dispose();
    return whole;
  }

  private static void background(
      Graphics2D graphics, AffineTransform place, Box box, Ink ink, double size) {
    double corner = 2 * CORNER * size;
    graphics.setColor(awt(ink));
    graphics.fill(
        place.createTransformedShape(
            new RoundRectangle2D.Double(
                box.left(), box.top(), box.width(), box.height(), corner, corner)));
  }

  private static void draw(TextBlock.Emoji emoji, Graphics2D graphics) {
    BufferedImage image = Emoji.shipped().picture(emoji.glyph());
    AffineTransform place = AffineTransform.getTranslateInstance(emoji.box().x(), emoji.box().y());
    place.scale(emoji.box().width() / image.getWidth(), emoji.box().height() / image.getHeight());
    graphics.drawImage(image, place, null);
  }

  private static Graphics2D smooth(BufferedImage image) {
    Graphics2D graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    return graphics;
  }

  private static Color awt(Ink ink) {
    return new Color(
        ink.colour().red(),
        ink.colour().green(),
        ink.colour().blue(),
        (int) Math.round(255 * ink.opacity()));
  }
}
