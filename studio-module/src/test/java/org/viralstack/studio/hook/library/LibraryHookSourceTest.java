package org.viralstack.studio.hook.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.viralstack.studio.copy.AppProfile;
import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.hook.source.HookDraft;
import org.viralstack.studio.hook.source.HookWish;
import org.viralstack.studio.template.Niche;
import org.viralstack.studio.template.file.TemplateLoading;
import org.viralstack.studio.wording.Language;
import org.viralstack.studio.wording.OwnWords;
import org.viralstack.studio.wording.Pattern;

class LibraryHookSourceTest {
  private final LibraryHookSource source = new LibraryHookSource();

  @Test
  void everyNicheHasSixHooksOfEachCategoryInEnglishAndTwoInEveryOtherLanguage() {
    HookShelf shelf = new HookShelf();
    for (Niche niche : TemplateLoading.shipped().niches()) {
      for (Language language : Language.values()) {
        shelf
            .of(language, niche.key().value())
            .forEach(
                (category, hooks) ->
                    assertThat(Set.copyOf(hooks))
                        .as("%s %s %s", language, niche, category)
                        .hasSize(hooks.size())
                        .hasSizeGreaterThanOrEqualTo(language == Language.ENGLISH ? 6 : 2));
      }
    }
  }

  @Test
  void nichesDoNotShareTheirHooks() {
    HookShelf shelf = new HookShelf();
    Set<Pattern> all = new HashSet<>();
    int count = 0;
    for (Niche niche : TemplateLoading.shipped().niches()) {
      for (List<Pattern> hooks : shelf.of(Language.ENGLISH, niche.key().value()).values()) {
        all.addAll(hooks);
        count += hooks.size();
      }
    }

    assertThat(all).hasSize(count).hasSizeGreaterThanOrEqualTo(8 * 6 * 6);
  }

  @Test
  void hooksAreOneOrTwoShortSentencesInTheAppsOwnWords() {
    for (Niche niche : TemplateLoading.shipped().niches()) {
      for (Language language : Language.values()) {
        List<HookDraft> drafts = source.write(wish(niche, language.tag(), 60, 1));

        assertThat(drafts).extracting(HookDraft::text).doesNotHaveDuplicates();
        assertThat(drafts)
            .allSatisfy(
                draft -> {
                  assertThat(OwnWords.length(draft.text())).isLessThanOrEqualTo(160);
                  assertThat(draft.text()).doesNotContainPattern("[{}]|  | \\.|\\.\\.");
                  assertThat(draft.language()).isEqualTo(language.tag());
                });
      }
    }
  }

  @Test
  void hooksAreSpreadOverTheCategories() {
    Niche food = TemplateLoading.shipped().niche("food").orElseThrow();

    assertThat(source.write(wish(food, "en", 6, 9)))
        .extracting(HookDraft::category)
        .containsExactlyInAnyOrder(HookCategory.values());
  }

  @Test
  void sameWishGivesTheSameHooksAndAnotherSeedGivesOthers() {
    Niche food = TemplateLoading.shipped().niche("food").orElseThrow();

    List<HookDraft> hooks = source.write(wish(food, "en", 6, 9));

    assertThat(new LibraryHookSource().write(wish(food, "en", 6, 9))).isEqualTo(hooks);
    assertThat(source.write(wish(food, "en", 6, 10))).isNotEqualTo(hooks);
  }

  @Test
  void appWithoutAudienceGetsNoHookThatNamesOne() {
    AppProfile silent = new AppProfile("Tidely", "food", "en", Optional.empty(), List.of());
    HookWish wish = new HookWish(silent, EnumSet.of(HookCategory.SOCIAL_PROOF), 60, 1);

    assertThat(source.write(wish))
        .hasSizeGreaterThan(3)
        .noneMatch(d -> d.text().startsWith("For:"));
  }

  @Test
  void unknownNicheAndLanguageGetGeneralHooksInEnglish() {
    AppProfile app = new AppProfile("Tidely", "pets", "fi", Optional.empty(), List.of());

    assertThat(source.write(HookWish.of(app, 12, 1)))
        .hasSize(12)
        .allMatch(draft -> draft.language().equals("en"));
  }

  private static HookWish wish(Niche niche, String language, int count, long seed) {
    return HookWish.of(
        new AppProfile(
            "Tidely",
            niche.key().value(),
            language,
            Optional.of("busy parents"),
            List.of("Plan your day")),
        count,
        seed);
  }
}
