package org.viralstack.studio.copy.library;

import jakarta.json.JsonObject;
import java.util.List;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.wording.Pattern;

/**
 * What is said in every niche, in one language.
 *
 * @param months January first
 * @param weekdays Monday first
 * @param apps introductions of the app
 * @param closes ends
 * @param calls calls to action about the app; then such to keep the slideshow, and to answer it
 * @param leads what follows the hook in a caption; then what tells of the app, and what asks
 */
record LanguageMaterial(
    List<String> months,
    List<String> weekdays,
    List<Pattern> changeTitles,
    List<Pattern> checkTitles,
    List<Pattern> benefitTitles,
    List<Passage> apps,
    List<Passage> closes,
    List<Pattern> calls,
    List<Pattern> keeps,
    List<Pattern> answers,
    List<Pattern> leads,
    List<Pattern> abouts,
    List<Pattern> asks,
    List<Hashtag> tags) {
  static LanguageMaterial of(JsonObject json) {
    MaterialFields fields = new MaterialFields(json);
    return new LanguageMaterial(
        fields.lines("months"),
        fields.lines("weekdays"),
        fields.patterns("change_titles"),
        fields.patterns("check_titles"),
        fields.patterns("benefit_titles"),
        fields.passages("apps"),
        fields.passages("closes"),
        fields.patterns("calls"),
        fields.patterns("keeps"),
        fields.patterns("answers"),
        fields.patterns("leads"),
        fields.patterns("abouts"),
        fields.patterns("asks"),
        fields.tags("tags"));
  }
}
