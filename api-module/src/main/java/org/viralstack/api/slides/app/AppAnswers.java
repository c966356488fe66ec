package org.viralstack.api.slides.app;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.studio.app.Slug;

/** The answers that the resources of apps share. */
final class AppAnswers {
  private AppAnswers() {}

  static Response notFound() {
    return Answers.of(SlidesError.APP_NOT_FOUND.with("There is no such app."));
  }

  static Response slugExists(Slug slug) {
    return Answers.of(
        SlidesError.SLUG_EXISTS.with(
            "An app with the slug %s exists; send another slug.".formatted(slug.value())));
  }

  static Response invalid(String field, String rule) {
    return Answers.ofSlides(new Refusal.Invalid(List.of(new FieldProblem(field, rule))));
  }
}
