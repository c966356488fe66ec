package org.viralstack.render;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.viralstack.render.screenshot.Screenshot;

/**
 * What one slide says and shows. Texts are cleaned on the way in: NFC, no control characters, white
 * space collapsed.
 *
 * @param layout how it is laid out
 * @param headline the one text that every slide has, up to {@value #MAX_HEADLINE} code points
 * @param body text below the headline, up to {@value #MAX_BODY} code points
 * @param badge a short label, up to {@value #MAX_BADGE} code points
 * @param callToAction the words on the button, up to {@value #MAX_CALL} code points
 * @param points for {@link Layout#CHECKLIST} and {@link Layout#COMPARISON}: up to {@value
 *     #MAX_POINTS}, each up to {@value #MAX_POINT} code points
 * @param index the number that {@link Layout#STEP} shows, 1 to 99
 * @param screenshot a picture of the app; shown framed, never stretched
 */
public record Slide(
    Layout layout,
    String headline,
    Optional<String> body,
    Optional<String> badge,
    Optional<String> callToAction,
    List<String> points,
    OptionalInt index,
    Optional<Screenshot> screenshot) {
  public static final int MAX_HEADLINE = 240;
  public static final int MAX_BODY = 400;
  public static final int MAX_BADGE = 40;
  public static final int MAX_CALL = 60;
  public static final int MAX_POINT = 120;
  public static final int MAX_POINTS = 5;

  /**
   * @throws IllegalArgumentException when a text is too long, the headline blank, a number out of
   *     range, or a layout lacks its points
   */
  public Slide {
    headline = SlideText.required("headline", headline, MAX_HEADLINE);
    body = SlideText.optional("body", body, MAX_BODY);
    badge = SlideText.optional("badge", badge, MAX_BADGE);
    callToAction = SlideText.optional("call to action", callToAction, MAX_CALL);
    if (points.size() > MAX_POINTS) {
      throw new IllegalArgumentException("A slide has at most " + MAX_POINTS + " points");
    }
    points = points.stream().map(point -> SlideText.required("point", point, MAX_POINT)).toList();
    if (points.size() < layout.fewestPoints()) {
      throw new IllegalArgumentException(
          layout + " needs at least " + layout.fewestPoints() + " points");
    }
    if (index.isPresent() && (index.getAsInt() < 1 || index.getAsInt() > 99)) {
      throw new IllegalArgumentException("An index is 1 to 99");
    }
  }

  /** A slide with nothing but a headline; the {@code with} methods add to it. */
  public static Slide of(Layout layout, String headline) {
    return of(layout, headline, List.of());
  }

  /** A slide with points; {@link Layout#CHECKLIST} and {@link Layout#COMPARISON} ask for them. */
  public static Slide of(Layout layout, String headline, List<String> points) {
    return new Slide(
        layout,
        headline,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        points,
        OptionalInt.empty(),
        Optional.empty());
  }

  public Slide withBody(String text) {
    return new Slide(
        layout, headline, Optional.of(text), badge, callToAction, points, index, screenshot);
  }

  public Slide withBadge(String text) {
    return new Slide(
        layout, headline, body, Optional.of(text), callToAction, points, index, screenshot);
  }

  public Slide withCallToAction(String text) {
    return new Slide(layout, headline, body, badge, Optional.of(text), points, index, screenshot);
  }

  public Slide withIndex(int number) {
    return new Slide(
        layout, headline, body, badge, callToAction, points, OptionalInt.of(number), screenshot);
  }

  public Slide withScreenshot(Screenshot picture) {
    return new Slide(
        layout, headline, body, badge, callToAction, points, index, Optional.of(picture));
  }
}
