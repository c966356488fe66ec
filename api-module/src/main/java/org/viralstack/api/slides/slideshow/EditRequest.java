package org.viralstack.api.slides.slideshow;

import static org.viralstack.api.input.Rules.listOf;
import static org.viralstack.api.input.Rules.parsed;
import static org.viralstack.api.input.Rules.text;
import static org.viralstack.api.input.Rules.wholeNumber;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.Parsed;
import org.viralstack.api.input.Rule;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;
import org.viralstack.render.Deck;
import org.viralstack.render.Slide;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.copy.SlideshowCopy;
import org.viralstack.studio.slideshow.editing.SlideEdit;
import org.viralstack.studio.slideshow.editing.TextEdit;

/**
 * The body with which a slideshow's words are changed.
 *
 * @param ignored fields that cannot be changed or do not exist
 */
record EditRequest(TextEdit edit, List<String> ignored) {
  private static final Rule<List<Hashtag>> HASHTAGS =
      listOf(
          parsed(
              EditRequest::hashtag, "letters and digits, with or without the sign in front of it"),
          SlideshowCopy.MOST_HASHTAGS);

  private static final Rule<List<SlideEdit>> SLIDES =
      node ->
          listOf(EditRequest::slide, Deck.SLIDES).read(node).then(EditRequest::eachPositionOnce);

  static EditRequest of(JsonBody body) {
    Fields fields = new Fields(body);
    Optional<String> caption =
        fields.optionalNotNull("caption", text(1, SlideshowCopy.LONGEST_CAPTION));
    Optional<List<Hashtag>> hashtags = fields.optionalNotNull("hashtags", HASHTAGS);
    Optional<List<String>> calls =
        fields.optionalNotNull(
            "ctas", listOf(text(1, Slide.MAX_CALL), SlideshowCopy.CALLS_TO_ACTION));
    Optional<List<SlideEdit>> slides = fields.optionalNotNull("slides", SLIDES);
    fields.refuseProblems();
    return new EditRequest(
        new TextEdit(caption, hashtags, calls, slides.orElse(List.of())), fields.unknown());
  }

  private static Parsed<List<SlideEdit>> eachPositionOnce(List<SlideEdit> slides) {
    return slides.stream().map(SlideEdit::position).distinct().count() == slides.size()
        ? new Parsed.Valid<>(slides)
        : new Parsed.Broken<>("must name each position once");
  }

  private static Parsed<SlideEdit> slide(JsonNode node) {
    if (!(node instanceof ObjectNode object)) {
      return new Parsed.Broken<>("must be an object");
    }
    try {
      Fields fields = new Fields(new JsonBody(object));
      Field<Long> position = fields.required("position", wholeNumber(1, Deck.SLIDES));
      Optional<String> headline = fields.optionalNotNull("text", text(1, Slide.MAX_HEADLINE));
      Optional<String> body = fields.optionalNotNull("body", text(0, Slide.MAX_BODY));
      Optional<String> badge = fields.optionalNotNull("badge", text(0, Slide.MAX_BADGE));
      Optional<String> call = fields.optionalNotNull("call_to_action", text(0, Slide.MAX_CALL));
      Optional<List<String>> points =
          fields.optionalNotNull("points", listOf(text(1, Slide.MAX_POINT), Slide.MAX_POINTS));
      fields.refuseProblems();
      return new Parsed.Valid<>(
          new SlideEdit(position.value().intValue(), headline, body, badge, call, points));
    } catch (Refused refused) {
      return new Parsed.Broken<>(problem(refused));
    }
  }

  private static String problem(Refused refused) {
    return refused.refusal() instanceof Refusal.Invalid invalid
        ? invalid.problems().getFirst().field() + " " + invalid.problems().getFirst().problem()
        : "is malformed";
  }

  private static Optional<Hashtag> hashtag(String text) {
    String word = text.startsWith("#") ? text.substring(1) : text;
    return Hashtag.of(word)
        .filter(tag -> tag.word().codePoints().count() >= word.codePointCount(0, word.length()));
  }
}
