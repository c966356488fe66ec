package org.viralstack.studio.copy;

import java.time.YearMonth;
import java.util.Optional;
import org.viralstack.studio.template.TemplateChoice;
import org.viralstack.studio.wording.Language;
import org.viralstack.studio.wording.OwnWords;

/**
 * What a slideshow's words are wanted for.
 *
 * @param choice the template and the variables that the caller set
 * @param hook the opener, one line; up to {@value #LONGEST_HOOK} characters, the rest is cut. Where
 *     there is none, the template opens in its own words
 * @param month when it is; some variables follow it
 * @param seed the same brief gives the same words
 */
public record CopyBrief(
    AppProfile app,
    TemplateChoice.Chosen choice,
    Optional<String> hook,
    YearMonth month,
    long seed) {
  public static final int LONGEST_HOOK = 160;

  public CopyBrief {
    hook =
        hook.map(text -> OwnWords.shortened(OwnWords.line(text), LONGEST_HOOK))
            .filter(text -> !text.isEmpty());
  }

  /** The language that the shipped words can be in: the app's, or English. */
  public Language shippedLanguage() {
    return Language.ofTag(app.language())
        .filter(choice.template()::speaks)
        .orElse(Language.ENGLISH);
  }
}
