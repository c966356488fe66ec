package org.viralstack.render.cli;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;
import org.viralstack.render.Deck;
import org.viralstack.render.Layout;
import org.viralstack.render.Slide;
import org.viralstack.render.Style;
import org.viralstack.render.screenshot.Screenshot;
import org.viralstack.render.screenshot.ScreenshotDecoding;
import org.viralstack.render.screenshot.ScreenshotOutcome;

/** A deck as JSON; names in snake_case, screenshots by file name. */
final class DeckFile {
  private static final Gson GSON =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .create();

  /** Gives the bytes of a file that a deck names. */
  interface Files {
    byte[] read(String name) throws IOException;
  }

  private record BrandEntry(String name, String primary, String secondary) {}

  private record SlideEntry(
      Layout layout,
      String headline,
      @Nullable String body,
      @Nullable String badge,
      @Nullable String callToAction,
      @Nullable List<String> points,
      @Nullable Integer index,
      @Nullable String screenshot) {}

  private record Entry(
      BrandEntry brand,
      String language,
      Style style,
      long seed,
      @Nullable String watermark,
      List<SlideEntry> slides) {}

  private DeckFile() {}

  /**
   * Reads a deck.
   *
   * @throws IllegalArgumentException when the text is not such a deck
   * @throws IOException when a file that it names cannot be read
   */
  static Deck parse(String json, Files files) throws IOException {
    try {
      Entry entry = GSON.fromJson(json, Entry.class);
      List<Slide> slides = new java.util.ArrayList<>();
      for (SlideEntry slide : entry.slides()) {
        slides.add(slide(slide, files));
      }
      return new Deck(
          new Brand(
              entry.brand().name(),
              Colour.parse(entry.brand().primary()),
              Colour.parse(entry.brand().secondary())),
          Locale.forLanguageTag(entry.language()),
          entry.style(),
          slides,
          entry.seed(),
          Optional.ofNullable(entry.watermark()));
    } catch (JsonParseException | NullPointerException malformed) {
      throw new IllegalArgumentException("Not a deck: " + malformed.getMessage(), malformed);
    }
  }

  private static Slide slide(SlideEntry entry, Files files) throws IOException {
    Slide slide =
        Slide.of(
            entry.layout(),
            entry.headline(),
            Optional.ofNullable(entry.points()).orElse(List.of()));
    if (entry.body() != null) {
      slide = slide.withBody(entry.body());
    }
    if (entry.badge() != null) {
      slide = slide.withBadge(entry.badge());
    }
    if (entry.callToAction() != null) {
      slide = slide.withCallToAction(entry.callToAction());
    }
    if (entry.index() != null) {
      slide = slide.withIndex(entry.index());
    }
    if (entry.screenshot() != null) {
      slide = slide.withScreenshot(screenshot(entry.screenshot(), files));
    }
    return slide;
  }

  private static Screenshot screenshot(String name, Files files) throws IOException {
    ScreenshotOutcome outcome = ScreenshotDecoding.decode(files.read(name));
    if (outcome instanceof ScreenshotOutcome.Decoded decoded) {
      return decoded.screenshot();
    }
    throw new IllegalArgumentException(name + " is no usable screenshot: " + outcome);
  }
}
