package org.viralstack.render.screenshot;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pictures made for tests. */
public final class SomeScreenshots {
  private SomeScreenshots() {}

  public static Screenshot of(int width, int height) {
    ScreenshotOutcome outcome = ScreenshotDecoding.decode(file(width, height, "png"));
    return ((ScreenshotOutcome.Decoded) outcome).screenshot();
  }

  /** A picture that {@code drawing} has filled. */
  public static Screenshot drawn(int width, int height, Consumer<Graphics2D> drawing) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    drawing.accept(graphics);
    graphics.dispose();
    ScreenshotOutcome outcome = ScreenshotDecoding.decode(encoded(picture, "png"));
    return ((ScreenshotOutcome.Decoded) outcome).screenshot();
  }

  /** A file whose left half is red and whose right half fades to blue. */
  static byte[] file(int width, int height, String format) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setPaint(new GradientPaint(width / 2f, 0, Color.RED, width, 0, Color.BLUE));
    graphics.fillRect(0, 0, width, height);
    graphics.dispose();
    return encoded(picture, format);
  }

  private static byte[] encoded(BufferedImage picture, String format) {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, format, file);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return file.toByteArray();
  }
}
