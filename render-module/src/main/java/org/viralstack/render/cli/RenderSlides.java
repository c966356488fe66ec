package org.viralstack.render.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.viralstack.render.Deck;
import org.viralstack.render.slide.RenderedSlide;
import org.viralstack.render.slide.SlideRenderer;

/** {@code RenderSlides DECK.json DIRECTORY}: writes slide-1.png to slide-6.png. */
public final class RenderSlides {
  private RenderSlides() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("Usage: RenderSlides DECK.json DIRECTORY");
      System.exit(2);
    }
    Path file = Path.of(arguments[0]).toAbsolutePath();
    Path directory = Files.createDirectories(Path.of(arguments[1]));
    try {
      Deck deck =
          DeckFile.parse(
              Files.readString(file), name -> Files.readAllBytes(file.resolveSibling(name)));
      for (RenderedSlide slide : new SlideRenderer().render(deck)) {
        Path png = directory.resolve("slide-" + slide.position() + ".png");
        Files.write(png, slide.png());
        System.out.println(png);
      }
    } catch (IllegalArgumentException unusable) {
      System.err.println(unusable.getMessage());
      System.exit(1);
    }
  }
}
