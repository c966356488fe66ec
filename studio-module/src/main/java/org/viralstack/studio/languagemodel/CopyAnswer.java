package org.viralstack.studio.languagemodel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viralstack.render.Deck;
import org.viralstack.render.Slide;
import org.viralstack.studio.copy.CopyBrief;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.template.Material;
import org.viralstack.studio.template.TemplateSlide;

/**
 * Reads a slideshow's words from what a model wrote for a brief.
 *
 * @param fallback what the shipped library wrote; the variables' values are its
 */
record CopyAnswer(CopyBrief brief, SlideshowCopy fallback) {
  static final int LONGEST_HEADLINE = 90;
  static final int LONGEST_BODY = 140;
  static final int LONGEST_POINT = 80;
  static final int MOST_POINTS = 4;

  /**
   * @throws Unusable when anything is missing, too long or malformed
   */
  SlideshowCopy read(Answer answer) throws Unusable {
    List<String> calls =
        answer.list(
            "calls_to_action",
            SlideshowCopy.CALLS_TO_ACTION,
            SlideshowCopy.CALLS_TO_ACTION,
            Slide.MAX_CALL);
    try {
      return new SlideshowCopy(
          Locale.forLanguageTag(brief.app().language()),
          SlideshowCopy.Author.MODEL,
          fallback.variables(),
          slides(answer.objects("slides", Deck.SLIDES, Deck.SLIDES), calls.getFirst()),
          answer.lines("caption", SlideshowCopy.LONGEST_CAPTION),
          hashtags(answer),
          calls);
    } catch (IllegalArgumentException broken) {
      throw new Unusable("broke a limit: " + broken.getMessage());
    }
  }

  private List<Slide> slides(List<Answer> answers, String call) throws Unusable {
    List<Slide> slides = new ArrayList<>();
    for (TemplateSlide template : brief.choice().template().slides()) {
      int at = slides.size();
      slides.add(slide(template, answers.get(at), fallback.slides().get(at), call));
    }
    return slides;
  }

  /** What belongs to the layout comes from the template, not from the model. */
  private Slide slide(TemplateSlide template, Answer answer, Slide shipped, String call)
      throws Unusable {
    int points = template.layout().fewestPoints();
    Optional<String> hook = hook(template);
    Slide slide =
        Slide.of(
            template.layout(),
            hook.isPresent() ? hook.get() : answer.line("headline", LONGEST_HEADLINE),
            points == 0
                ? List.of()
                : answer.list("points", points, points == 2 ? points : MOST_POINTS, LONGEST_POINT));
    Optional<String> body = answer.optionalLine("body", LONGEST_BODY);
    slide = body.isPresent() ? slide.withBody(body.get()) : slide;
    Optional<String> badge = badge(answer, shipped);
    slide = badge.isPresent() ? slide.withBadge(badge.get()) : slide;
    slide = shipped.index().isPresent() ? slide.withIndex(shipped.index().getAsInt()) : slide;
    return shipped.callToAction().isPresent() ? slide.withCallToAction(call) : slide;
  }

  /** Only where the template has one; the shipped badge may be in another language. */
  private Optional<String> badge(Answer answer, Slide shipped) throws Unusable {
    if (shipped.badge().isEmpty()) {
      return Optional.empty();
    }
    boolean sameLanguage =
        fallback
            .language()
            .getLanguage()
            .equals(Locale.forLanguageTag(brief.app().language()).getLanguage());
    return answer
        .optionalLine("badge", Slide.MAX_BADGE)
        .or(() -> sameLanguage ? shipped.badge() : Optional.empty());
  }

  /** A hook that was chosen is said as it is. */
  private Optional<String> hook(TemplateSlide template) {
    return template.material().filter(each -> each == Material.HOOK).flatMap(each -> brief.hook());
  }

  private static List<Hashtag> hashtags(Answer answer) throws Unusable {
    List<String> words =
        answer.list(
            "hashtags",
            SlideshowCopy.FEWEST_HASHTAGS,
            SlideshowCopy.MOST_HASHTAGS,
            Hashtag.LONGEST + 1);
    return words.stream().map(Hashtag::of).flatMap(Optional::stream).distinct().toList();
  }
}
