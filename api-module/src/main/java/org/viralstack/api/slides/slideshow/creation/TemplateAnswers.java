package org.viralstack.api.slides.slideshow.creation;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.studio.template.TemplateChoice;

/** Why a template or its variables will not do. */
final class TemplateAnswers {
  private TemplateAnswers() {}

  static Response refused(TemplateChoice choice) {
    return switch (choice) {
      case TemplateChoice.Chosen chosen ->
          throw new IllegalArgumentException("a choice that was made is not refused");
      case TemplateChoice.TemplateNotFound none ->
          Answers.of(
              SlidesError.TEMPLATE_NOT_FOUND.with(
                  "There is no such template; GET /niches lists them."));
      case TemplateChoice.NicheMismatch mismatch ->
          Answers.of(
              SlidesError.TEMPLATE_NICHE_MISMATCH.with(
                  "The template %s is not for apps of the niche %s."
                      .formatted(mismatch.template().key(), mismatch.niche())));
      case TemplateChoice.VariableUnknown unknown ->
          invalid("variable_overrides", "names a variable that the template does not have");
      case TemplateChoice.VariableMissing missing ->
          invalid(
              "variable_overrides",
              "must set %s, which the template requires".formatted(missing.variable().name()));
      case TemplateChoice.VariableNotAllowed refused ->
          invalid(
              "variable_overrides",
              refused.allowed().isEmpty()
                  ? "must have a short line for " + refused.variable().name()
                  : "must have one of %s for %s"
                      .formatted(String.join(", ", refused.allowed()), refused.variable().name()));
    };
  }

  private static Response invalid(String field, String problem) {
    return Answers.ofSlides(new Refusal.Invalid(List.of(new FieldProblem(field, problem))));
  }
}
