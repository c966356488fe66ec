package org.viralstack.api.input;

import static org.viralstack.api.input.Rules.parsed;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How apps and hooks are tagged: by niche and by language. */
public final class Tags {
  private static final int LONGEST_NICHE = 64;
  private static final int LONGEST_LANGUAGE = 35;
  private static final Pattern NICHE_FORM = Pattern.compile("[a-z0-9]+([-_][a-z0-9]+)*");
  private static final String NICHE_RULE =
      "the key of a niche, such as fitness or personal-finance";
  private static final String LANGUAGE_RULE = "a BCP 47 language tag, such as en or pt-BR";

  /** A niche, also one that this installation does not know. */
  public static final Rule<String> NICHE = parsed(Tags::niche, NICHE_RULE);

  public static final Rule<String> LANGUAGE = parsed(Tags::language, LANGUAGE_RULE);

  private Tags() {}

  /** Parses a niche's key. */
  public static Optional<String> niche(String text) {
    return text.length() <= LONGEST_NICHE && NICHE_FORM.matcher(text).matches()
        ? Optional.of(text)
        : Optional.empty();
  }

  /** Parses a language, into its usual case. */
  public static Optional<String> language(String text) {
    try {
      String tag = new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
      return text.length() > LONGEST_LANGUAGE || text.isEmpty() || tag.equals("und")
          ? Optional.empty()
          : Optional.of(tag);
    } catch (IllformedLocaleException malformed) {
      return Optional.empty();
    }
  }
}
