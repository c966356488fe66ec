package org.viralstack.api.slides.slideshow;

import jakarta.ws.rs.core.Response;
import java.util.List;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.studio.slideshow.SlideshowStatus;

/** The answers that the resources of slideshows share. */
final class SlideshowAnswers {
  private SlideshowAnswers() {}

  static Response notFound() {
    return Answers.of(SlidesError.SLIDESHOW_NOT_FOUND.with("There is no such slideshow."));
  }

  static Response notReady(SlideshowStatus status) {
    return Answers.of(
        SlidesError.INVALID_STATE.with(
            "The slideshow is %s; this needs one that is READY.".formatted(status)));
  }

  /** One field of the body that will not do. */
  static Response invalid(String field, String problem) {
    return Answers.ofSlides(new Refusal.Invalid(List.of(new FieldProblem(field, problem))));
  }
}
