package org.viralstack.studio.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viralstack.studio.template.file.TemplateLoading;

class TemplatesTest {
  private final Templates templates = TemplateLoading.shipped();

  @Test
  void templateOfTheNicheIsChosenWithTheCallersValues() {
    assertThat(templates.choose("design", "room-refresh", Map.of("aesthetic", "Brutalist")))
        .isInstanceOfSatisfying(
            TemplateChoice.Chosen.class,
            chosen ->
                assertThat(chosen.values()).containsExactly(Map.entry("aesthetic", "Brutalist")));
  }

  @Test
  void unknownTemplateIsNotFound() {
    assertThat(templates.choose("design", "no-such", Map.of()))
        .isEqualTo(new TemplateChoice.TemplateNotFound("no-such"));
    assertThat(templates.choose("design", "../x", Map.of()))
        .isInstanceOf(TemplateChoice.TemplateNotFound.class);
  }

  @Test
  void templateOfAnotherNicheIsAMismatch() {
    assertThat(templates.choose("fitness", "room-refresh", Map.of()))
        .isInstanceOfSatisfying(
            TemplateChoice.NicheMismatch.class,
            mismatch -> assertThat(mismatch.niche()).isEqualTo("fitness"));
  }

  @Test
  void unknownNicheIsServedByTheGeneralTemplatesAndNoOthers() {
    assertThat(templates.choose("no niche", "habits-that-stick", Map.of()))
        .isInstanceOf(TemplateChoice.Chosen.class);
    assertThat(templates.choose("no niche", "room-refresh", Map.of()))
        .isInstanceOf(TemplateChoice.NicheMismatch.class);
  }

  @Test
  void variableThatTheTemplateDoesNotHaveIsUnknown() {
    assertThat(templates.choose("design", "room-refresh", Map.of("colour", "red")))
        .isEqualTo(new TemplateChoice.VariableUnknown("colour"));
  }

  @Test
  void valueOutsideTheAllowedOnesIsRefused() {
    assertThat(templates.choose("food", "habits-that-stick", Map.of("days", "8")))
        .isInstanceOfSatisfying(
            TemplateChoice.VariableNotAllowed.class,
            refused -> assertThat(refused.allowed()).containsExactly("7", "14", "21", "30"));
  }

  @Test
  void freeValueMustBeOneShortLine() {
    for (String value : new String[] {"", " x", "a\nb", "a\u0007b", "x".repeat(61)}) {
      assertThat(templates.choose("design", "room-refresh", Map.of("aesthetic", value)))
          .isInstanceOf(TemplateChoice.VariableNotAllowed.class);
    }
  }
}
