package org.viralstack.render.movie.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import org.viralstack.render.font.Emoji;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.place.Ink;
import org.viralstack.render.text.TextBlock;

/**
 * The picture of a text, turned as its layer asks for; colours are multiplied by the opacity.
 *
 * @param left where it goes in the frame, even
 * @param top where it goes in the frame, even
 */
public record TextPainting(BufferedImage picture, int left, int top) {
  private static final double CORNER = 0.28;

  /**
   * Paints the text of a layer.
   *
   * @throws Refusal when it would take more pixels than a layer may have
   */
  public static TextPainting of(TextLayer layer, Frame frame) throws Refusal {
    Writing writing = Writing.of(layer, frame);
    Lettering lettering = layer.lettering();
    double spread =
        2
            + lettering
                .shadow()
                .map(s -> 2 * s.blur() + Math.max(Math.abs(s.x()), Math.abs(s.y())))
                .orElse(0.0);
    Box box = writing.box();
    AffineTransform turn =
        AffineTransform.getRotateInstance(
            Math.toRadians(layer.placement().rotation()), box.across(), box.down());
    Rectangle2D covered =
        turn.createTransformedShape(
                new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()))
            .getBounds2D();
    int left = 2 * (int) Math.floor((covered.getMinX() - spread) / 2);
    int top = 2 * (int) Math.floor((covered.getMinY() - spread) / 2);
    int width = 2 * (int) Math.ceil((covered.getMaxX() + spread - left) / 2);
    int height = 2 * (int) Math.ceil((covered.getMaxY() + spread - top) / 2);
    if ((long) width * height > Fitting.MOST_OF_ONE / 2) {
      throw new Refusal("A text is too large to be drawn; give it a smaller fontSize");
    }
    AffineTransform place = AffineTransform.getTranslateInstance(-left, -top);
    place.concatenate(turn);
    return new TextPainting(painted(writing, lettering, place, width, height), left, top);
  }

  private static BufferedImage painted(
      Writing writing, Lettering lettering, AffineTransform place, int width, int height) {
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
    graphics.setColor(awt(lettering.colour()));
    graphics.fill(contours);
    block.emoji().forEach(emoji -> draw(emoji, graphics));
    graphics.dispose();

    BufferedImage whole = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB_PRE);
    Graphics2D below = smooth(whole);
    lettering.background().ifPresent(ink -> background(below, place, box, ink, block.size()));
    lettering
        .shadow()
        .ifPresent(
            shadow ->
                below.drawImage(
                    Shade.of(letters, shadow),
                    AffineTransform.getTranslateInstance(shadow.x(), shadow.y()),
                    null));
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
