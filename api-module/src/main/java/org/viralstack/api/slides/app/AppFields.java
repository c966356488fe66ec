package org.viralstack.api.slides.app;

import static org.viralstack.api.input.Rules.listOf;
import static org.viralstack.api.input.Rules.parsed;
import static org.viralstack.api.input.Rules.text;

import java.util.List;
import org.viralstack.api.input.Parsed;
import org.viralstack.api.input.Rule;
import org.viralstack.api.input.Tags;
import org.viralstack.studio.app.BrandColor;
import org.viralstack.studio.app.NewApp;
import org.viralstack.studio.app.Slug;
import org.viralstack.studio.outgoing.DestinationOutcome;
import org.viralstack.studio.outgoing.Destinations;
import org.viralstack.studio.wording.OwnWords;

/** The rules of an app's fields. */
final class AppFields {
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_VALUE_PROPS = 20;

  static final Rule<String> NAME =
      node ->
          text(1, NewApp.LONGEST_NAME)
              .read(node)
              .then(
                  name ->
                      OwnWords.line(name).isEmpty()
                          ? new Parsed.Broken<>("must hold characters that can be written")
                          : new Parsed.Valid<>(name));
  static final Rule<String> NICHE = Tags.NICHE;
  static final Rule<String> LANGUAGE = Tags.LANGUAGE;
  static final Rule<Slug> SLUG =
      parsed(
          Slug::parse, "1 to 64 lower-case letters and digits, in groups parted by single hyphens");
  static final Rule<String> AUDIENCE = text(1, LONGEST_TEXT);
  static final Rule<List<String>> VALUE_PROPS = listOf(text(1, LONGEST_TEXT), MOST_VALUE_PROPS);
  static final Rule<BrandColor> COLOR = parsed(BrandColor::parse, "a colour like #1a2b3c");

  private AppFields() {}

  /** Where a picture stands. To whom its name leads is judged when it is fetched. */
  static Rule<String> pictureUrl(Destinations destinations) {
    return node ->
        text(1, Destinations.LONGEST_URL)
            .read(node)
            .then(
                url ->
                    destinations.read(url) instanceof DestinationOutcome.Refused refused
                        ? new Parsed.Broken<>(refused.rule())
                        : new Parsed.Valid<>(url));
  }
}
