package org.viralstack.studio.copy.library;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.viralstack.studio.wording.OwnWords;
import org.viralstack.studio.wording.Phrasing;

/** What material says on a slide. */
record Draft(String headline, Optional<String> body, List<String> points) {
  static final Draft NONE = new Draft("", Optional.empty(), List.of());

  static Draft of(Passage passage, Phrasing phrasing) {
    return new Draft(
        passage.headline().fill(phrasing.words()),
        Optional.of(passage.body().fill(phrasing.words())),
        List.of());
  }

  /**
   * @param below what stands below a hook that is short enough to stand alone
   */
  static Draft ofHook(String hook, String below) {
    if (OwnWords.length(hook) > SlideWriting.LONGEST_HEADLINE) {
      BreakIterator sentences = BreakIterator.getSentenceInstance(Locale.ROOT);
      sentences.setText(hook);
      int end = sentences.next();
      String rest = hook.substring(end).strip();
      if (!rest.isEmpty()) {
        return new Draft(
            hook.substring(0, end).strip(),
            Optional.of(OwnWords.shortened(rest, SlideWriting.LONGEST_BODY)),
            List.of());
      }
    }
    return new Draft(hook, Optional.of(below), List.of());
  }

  boolean fits(int longestHeadline, int longestBody) {
    return OwnWords.length(headline) <= longestHeadline
        && body.filter(text -> OwnWords.length(text) > longestBody).isEmpty();
  }

  Draft shortened() {
    return new Draft(
        OwnWords.shortened(headline, SlideWriting.LONGEST_HEADLINE),
        body.map(text -> OwnWords.shortened(text, SlideWriting.LONGEST_BODY)),
        points);
  }
}
