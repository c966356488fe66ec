package org.viralstack.render.movie.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.viralstack.render.font.Emoji;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.picture.Plate;
import org.viralstack.render.movie.place.Ink;
import org.viralstack.render.text.TextBlock;

/**
 * A text, painted.
 *
 * @param plate with the text, turned as the layer asks for
 * @param box where the plate goes
 */
public record WrittenText(Plate plate, Box box) {
  private static final double CORNER = 0.28;

  /** Paints the text of a layer. */
  public static WrittenText of(TextLayer layer, Writing writing) {
    Writing.Sheet sheet = writing.sheet();
    int width = sheet.width();
    int height = sheet.height();
    AffineTransform place = AffineTransform.getTranslateInstance(-sheet.left(), -sheet.top());
    place.concatenate(Writing.turn(layer, writing.box()));
    int[] pixels = painted(writing, layer.lettering(), place, width, height);
    Plate plate = Plate.of(width, height, (x, y) -> pixels[y * width + x]);
    return new WrittenText(
        plate, new Box(sheet.left() + width / 2.0, sheet.top() + height / 2.0, width, height));
  }

  private static int[] painted(
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
    return ((DataBufferInt) whole.getRaster().getDataBuffer()).getData();
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
