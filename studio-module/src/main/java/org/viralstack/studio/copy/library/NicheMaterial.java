package org.viralstack.studio.copy.library;

import jakarta.json.JsonObject;
import java.util.List;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.wording.Pattern;

/**
 * What there is to say in a niche, in one language.
 *
 * @param topics what people of the niche talk about
 * @param goals what they want to reach
 * @param changes as it was, and as it can be
 * @param thoughts a thought, and when it comes
 * @param checks small things to do
 */
record NicheMaterial(
    List<String> topics,
    List<String> goals,
    List<Passage> tips,
    List<Passage> mistakes,
    List<Passage> changes,
    List<Passage> thoughts,
    List<Pattern> checks,
    List<Hashtag> tags) {
  static NicheMaterial of(JsonObject json) {
    MaterialFields fields = new MaterialFields(json);
    return new NicheMaterial(
        fields.lines("topics"),
        fields.lines("goals"),
        fields.passages("tips"),
        fields.passages("mistakes"),
        fields.passages("changes"),
        fields.passages("thoughts"),
        fields.patterns("checks"),
        fields.tags("tags"));
  }
}
