package org.viralstack.api.slides;

import static org.viralstack.api.input.Rules.httpsUrl;
import static org.viralstack.api.input.Rules.listOf;
import static org.viralstack.api.input.Rules.parsed;
import static org.viralstack.api.input.Rules.text;

import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.Rule;
import org.viralstack.api.json.JsonBody;
import org.viralstack.studio.app.BrandColor;
import org.viralstack.studio.app.NewApp;
import org.viralstack.studio.app.Slug;

/**
 * The body with which an app is made.
 *
 * @param ignored fields that no app has
 */
record AppRequest(NewApp app, List<String> ignored) {
  private static final int LONGEST_TEXT = 500;
  private static final int MOST_VALUE_PROPS = 20;
  private static final int MOST_SCREENSHOTS = 20;
  private static final Pattern NICHE = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)*");
  private static final Rule<BrandColor> COLOR = parsed(BrandColor::parse, "a colour like #1a2b3c");

  static AppRequest of(JsonBody body) {
    Fields fields = new Fields(body);
    Field<String> name = fields.required("name", text(1, NewApp.LONGEST_NAME));
    Field<String> niche =
        fields.required(
            "niche",
            parsed(AppRequest::niche, "the key of a niche, such as fitness or personal-finance"));
    Optional<String> language =
        fields.optional(
            "language", parsed(AppRequest::language, "a BCP 47 language tag, such as en or pt-BR"));
    Optional<Slug> slug =
        fields.optional(
            "slug",
            parsed(
                Slug::parse,
                "1 to 64 lower-case letters and digits, in groups parted by single hyphens"));
    Optional<String> audience = fields.optional("audience", text(1, LONGEST_TEXT));
    Optional<List<String>> valueProps =
        fields.optional("value_props", listOf(text(1, LONGEST_TEXT), MOST_VALUE_PROPS));
    Optional<BrandColor> primary = fields.optional("brand_primary_color", COLOR);
    Optional<BrandColor> secondary = fields.optional("brand_secondary_color", COLOR);
    Optional<String> ios = fields.optional("ios_url", httpsUrl());
    Optional<String> android = fields.optional("android_url", httpsUrl());
    Optional<List<String>> screenshots =
        fields.optional("screenshots", listOf(httpsUrl(), MOST_SCREENSHOTS));
    fields.refuseProblems();
    NewApp app =
        new NewApp(
            name.value(),
            niche.value(),
            language.orElse("en"),
            slug,
            audience,
            valueProps.orElse(List.of()),
            primary,
            secondary,
            ios,
            android,
            screenshots.orElse(List.of()));
    return new AppRequest(app, fields.unknown());
  }

  private static Optional<String> niche(String text) {
    return text.length() <= 64 && NICHE.matcher(text).matches()
        ? Optional.of(text)
        : Optional.empty();
  }

  private static Optional<String> language(String text) {
    try {
      String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
      return text.length() > 35 || text.isEmpty() || tag.equals("und")
          ? Optional.empty()
          : Optional.of(tag);
    } catch (IllformedLocaleException malformed) {
      return Optional.empty();
    }
  }
}
