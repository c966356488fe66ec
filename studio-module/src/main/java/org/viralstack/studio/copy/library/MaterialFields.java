package org.viralstack.studio.copy.library;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import org.viralstack.studio.copy.Hashtag;
import org.viralstack.studio.wording.Pattern;

/** The lists of a shipped file; a passage is a list of headline and body. */
record MaterialFields(JsonObject json) {
  List<String> lines(String name) {
    return json.getJsonArray(name).getValuesAs(JsonString.class).stream()
        .map(JsonString::getString)
        .toList();
  }

  List<Pattern> patterns(String name) {
    return lines(name).stream().map(Pattern::of).toList();
  }

  List<Hashtag> tags(String name) {
    return lines(name).stream().map(Hashtag::new).toList();
  }

  List<Passage> passages(String name) {
    return json.getJsonArray(name).getValuesAs(JsonArray.class).stream()
        .map(pair -> new Passage(Pattern.of(pair.getString(0)), Pattern.of(pair.getString(1))))
        .toList();
  }
}
