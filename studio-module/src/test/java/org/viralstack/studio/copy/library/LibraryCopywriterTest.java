package org.viralstack.studio.copy.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.viralstack.render.Slide;
import org.viralstack.studio.copy.AppProfile;
import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.template.NicheKey;
import org.viralstack.studio.template.Template;
import org.viralstack.studio.wording.Language;
import org.viralstack.studio.wording.OwnWords;

class LibraryCopywriterTest {
  private static final Pattern CLUMSY =
      Pattern.compile("[{}]|  |^ | $| [.,]|\\.\\.|[?!][.]|\\p{Cntrl}|null");
  private static final Pattern SPACED_MARK = Pattern.compile(" [?!;:](?= |$)");

  private final LibraryCopywriter copywriter = new LibraryCopywriter();

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTemplateAndNicheReadsWellInEveryLanguage(Language language) {
    for (Template template : Samples.TEMPLATES.all()) {
      for (NicheKey niche : template.niches()) {
        for (long seed = 0; seed < 50; seed++) {
          AppProfile app = Samples.app("Tidely", niche, language.tag(), seed % 2 == 0);
          CopyBrief brief = Samples.brief(app, template, Optional.empty(), seed);

          SlideshowCopy copy = copywriter.write(brief);

          assertThat(copy.language()).isEqualTo(language.locale());
          assertWellFormed(copy, 90);
          assertThat(Samples.texts(copy))
              .allSatisfy(
                  text -> {
                    assertThat(text).doesNotContainPattern(CLUMSY);
                    if (language != Language.FRENCH) {
                      assertThat(text).doesNotContainPattern(SPACED_MARK);
                    }
                  });
        }
      }
    }
  }

  @Property(tries = 300)
  void whateverAnAppIsCalledTheWordsStayInBounds(
      @ForAll @StringLength(min = 1, max = 120) String name,
      @ForAll @StringLength(max = 200) String audience,
      @ForAll @Size(max = 15) List<@StringLength(max = 200) String> values,
      @ForAll @StringLength(max = 300) String hook,
      @ForAll long seed) {
    AppProfile app = new AppProfile("x" + name, "finance", "de", Optional.of(audience), values);
    Template template = Samples.TEMPLATES.all().get(Math.floorMod(seed, 22));

    SlideshowCopy copy = copywriter.write(Samples.brief(app, template, Optional.of(hook), seed));

    assertWellFormed(copy, CopyBrief.LONGEST_HOOK);
  }

  @Test
  void nameThatLooksLikeAPlaceholderIsTakenAsItIs() {
    AppProfile app = Samples.app("{value} & {goal}", new NicheKey("food"), "en", false);
    Template tour = Samples.TEMPLATES.template("app-tour").orElseThrow();

    SlideshowCopy copy = copywriter.write(Samples.brief(app, tour, Optional.empty(), 1));

    assertThat(copy.slides().getFirst().badge()).contains("{value} & {goal}");
  }

  @Test
  void wordsDoNotDependOnTheMachine() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    CopyBrief brief = Samples.brief("trending-designs-monthly", 11);
    SlideshowCopy expected = copywriter.write(brief);
    try {
      for (String tag : List.of("tr-TR", "ar-EG", "th-TH-u-ca-buddhist-nu-thai", "ja-JP")) {
        Locale.setDefault(Locale.forLanguageTag(tag));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

        assertThat(new LibraryCopywriter().write(brief)).isEqualTo(expected);
      }
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void hundredSeedsGiveManyDifferentSlideshows() {
    Set<String> captions = new HashSet<>();
    Set<List<Slide>> slides = new HashSet<>();
    Set<List<String>> calls = new HashSet<>();
    LongStream.range(0, 100)
        .mapToObj(seed -> copywriter.write(Samples.brief("habits-that-stick", seed)))
        .forEach(
            copy -> {
              captions.add(copy.caption());
              slides.add(copy.slides());
              calls.add(copy.callsToAction());
            });

    assertThat(captions).hasSizeGreaterThan(80);
    assertThat(slides).hasSizeGreaterThan(90);
    assertThat(calls).hasSizeGreaterThan(60);
  }

  @Test
  void noSlideSaysWhatAnotherHasSaid() {
    for (Template template : Samples.TEMPLATES.all()) {
      for (long seed = 0; seed < 50; seed++) {
        AppProfile app = Samples.app("Tidely", template.niches().last(), "de", seed % 2 == 0);
        List<String> headlines =
            copywriter.write(Samples.brief(app, template, Optional.empty(), seed)).slides().stream()
                .map(Slide::headline)
                .toList();

        assertThat(headlines).doesNotHaveDuplicates();
      }
    }
  }

  @Test
  void languageThatIsNotShippedFallsBackToEnglishAndSaysSo() {
    AppProfile app = Samples.app("Tidely", new NicheKey("food"), "fi-FI", true);
    Template template = Samples.TEMPLATES.template("habits-that-stick").orElseThrow();

    SlideshowCopy copy = copywriter.write(Samples.brief(app, template, Optional.empty(), 3));

    assertThat(copy.language()).isEqualTo(Locale.ENGLISH);
    assertThat(Samples.texts(copy)).anyMatch(text -> text.contains("Tidely"));
  }

  @Test
  void variablesFollowTheCallerThenTheDefaultThenTheMonth() {
    SlideshowCopy trending = copywriter.write(Samples.brief("trending-designs-monthly", 5));
    SlideshowCopy habits = copywriter.write(Samples.brief("habits-that-stick", 5));

    assertThat(trending.variables())
        .containsEntry("month", "November")
        .containsEntry("year", "2026");
    assertThat(trending.variables().get("aesthetic")).isNotBlank();
    assertThat(habits.variables()).isEqualTo(Map.of("days", "21"));
  }

  @Test
  void longHookOfTwoSentencesStandsOnTheFirstSlideInTwoParts() {
    String first =
        "Last winter I missed a deadline I had known about for months, and nobody said so.";
    Template template = Samples.TEMPLATES.template("habits-that-stick").orElseThrow();

    Slide opening =
        copywriter
            .write(Samples.brief(Samples.PLAIN, template, Optional.of(first + " This changed."), 1))
            .slides()
            .getFirst();

    assertThat(opening.headline()).isEqualTo(first);
    assertThat(opening.body()).contains("This changed.");
  }

  private static void assertWellFormed(SlideshowCopy copy, int longestOpener) {
    for (int at = 0; at < copy.slides().size(); at++) {
      Slide slide = copy.slides().get(at);
      assertThat(OwnWords.length(slide.headline()))
          .isLessThanOrEqualTo(at == 0 ? longestOpener : 90);
      assertThat(slide.body().map(OwnWords::length).orElse(0)).isLessThanOrEqualTo(140);
      assertThat(slide.points()).allMatch(point -> OwnWords.length(point) <= 80);
    }
    assertThat(copy.slides().getLast().callToAction()).contains(copy.callsToAction().getFirst());
    assertThat(copy.callsToAction()).hasSize(3).doesNotHaveDuplicates();
    assertThat(copy.hashtags()).hasSizeBetween(3, 8).doesNotHaveDuplicates();
    assertThat(copy.hashtags())
        .extracting(Hashtag::word)
        .allMatch(word -> word.matches("[\\p{L}\\p{N}\\p{M}]+"));
  }
}
