package org.viralstack.render.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.viralstack.render.Deck;
import org.viralstack.render.composition.Composing;
import org.viralstack.render.paint.Painting;
import org.viralstack.render.png.PngEncoding;
import org.viralstack.render.screenshot.Reduction;

/**
 * {@code ContactSheet FILE [WIDTH]}: one picture of all samples, a deck per row; PNG, or JPEG where
 * the name ends with .jpg.
 */
public final class ContactSheet {
  private static final int GAP = 12;
  private static final int DEFAULT_WIDTH = 270;
  private static final Color PAPER = new Color(0xf2f2f4);

  private ContactSheet() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 1 || arguments.length > 2) {
      System.err.println("Usage: ContactSheet FILE.png|FILE.jpg [WIDTH of one slide in pixels]");
      System.exit(2);
    }
    int width = arguments.length == 2 ? Integer.parseInt(arguments[1]) : DEFAULT_WIDTH;
    BufferedImage sheet = sheet(Samples.all(), width);
    Path file = Path.of(arguments[0]);
    if (file.toString().endsWith(".jpg")) {
      ImageIO.write(sheet, "jpg", file.toFile());
    } else {
      Files.write(file, PngEncoding.encode(sheet));
    }
  }

  private static BufferedImage sheet(List<Deck> decks, int width) {
    int height = width * 16 / 9;
    BufferedImage sheet =
        new BufferedImage(
            GAP + Deck.SLIDES * (width + GAP),
            GAP + decks.size() * (height + GAP),
            BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = sheet.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.setColor(PAPER);
    graphics.fillRect(0, 0, sheet.getWidth(), sheet.getHeight());
    for (int row = 0; row < decks.size(); row++) {
      for (int position = 1; position <= Deck.SLIDES; position++) {
        BufferedImage slide = Painting.paint(Composing.scene(decks.get(row), position)).picture();
        graphics.drawImage(
            Reduction.to(slide, width, height),
            GAP + (position - 1) * (width + GAP),
            GAP + row * (height + GAP),
            null);
      }
    }
    graphics.dispose();
    return sheet;
  }
}
