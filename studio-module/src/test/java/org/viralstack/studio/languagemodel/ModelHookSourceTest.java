package org.viralstack.studio.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.studio.copy.AppProfile;
import org.viralstack.studio.hook.library.LibraryHookSource;
import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.hook.source.HookDraft;
import org.viralstack.studio.hook.source.HookWish;

class ModelHookSourceTest {
  private static final HookWish WISH =
      HookWish.of(new AppProfile("Tidely", "food", "it", Optional.empty(), List.of()), 3, 1);

  @Test
  void hooksOfTheModelAreInTheAppsLanguageAndEachThereOnce() {
    assertThat(
            write(
                """
                {"hooks":[{"text":"Uno.","category":"story"},{"text":"Uno.","category":"story"},
                {"text":"Due?","category":"problem"}]}
                """))
        .containsExactly(
            new HookDraft("Uno.", HookCategory.STORY, "it"),
            new HookDraft("Due?", HookCategory.PROBLEM, "it"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"hooks\":[]}",
        "{\"hooks\":[{\"text\":\"a\\nb\",\"category\":\"story\"}]}",
        "{\"hooks\":[{\"text\":\"a\",\"category\":\"shouting\"}]}",
        "{\"hooks\":[{\"text\":\"\",\"category\":\"story\"}]}",
        "{\"hooks\":[1]}"
      })
  void brokenHooksAreReplacedByShippedOnes(String answer) {
    assertThat(write(answer)).isEqualTo(new LibraryHookSource().write(WISH));
  }

  private static List<HookDraft> write(String answer) {
    try (ModelServer server = new ModelServer(ModelServer.words(answer));
        ChatCompletions model = new ChatCompletions(server.setting(Duration.ofSeconds(5), 1))) {
      return new ModelHookSource(model, new LibraryHookSource()).write(WISH);
    }
  }
}
