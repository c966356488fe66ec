package org.viralstack.studio.template.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.studio.template.NicheKey;
import org.viralstack.studio.template.Template;
import org.viralstack.studio.template.Templates;

/**
 * Loads a directory beside the shipped files; the refusals break a shipped template in one place.
 */
class TemplateLoadingTest {
  @TempDir private Path directory;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/template_key | 'A B' | template_key must be small letters",
        "/name | '' | name must be one line of 1 to 60 characters",
        "/style | 'LOUD' | style must be one of [VIVID, IMPACT, EDITORIAL]",
        "/niches | ['pets'] | niches names \"pets\", which is none",
        "/niches | [] | niches must be a list of lines",
        "/colour | 'red' | colour is not a field that is known here",
        "/slides | [] | slides must be exactly 6",
        "/slides/1/layout | 'POSTER' | slides[1].layout must be one of [HOOK, CARD",
        "/slides/1/layout | 'QUOTE' | slides[1].material does not go with the layout QUOTE",
        "/slides/1/size | 3 | slides[1].size is not a field",
        "/slides/1/index | 0 | slides[1].index must be a whole number from 1 to 99",
        "/slides/1/index | 'one' | slides[1].index must be a whole number from 1 to 99",
        "/slides/0/headline | {'de': 'Hallo {days}'} | slides[0].headline needs a text in \"en\"",
        "/slides/0/headline | {'en': '{days} {dayz}'} | slides[0].headline.en uses {dayz}, which is not declared",
        "/slides/0/headline | {'en': 'For {audience}: {days}'} | slides[0].headline.en needs a text without {audience}",
        "/slides/0/headline | {'en': 'x {days} {'} | slides[0].headline.en has a brace",
        "/slides/0/headline | {'en': '{days}', 'xx': '{days}'} | slides[0].headline.xx is not one of the languages",
        "/slides/0/headline | 'Always the same' | variables declares \"days\", which no slide uses",
        "/slides/0/headline | 7 | slides[0].headline must be a text or an object",
        "/slides/4 | {'layout': 'CHECKLIST', 'headline': 'x'} | slides[4].points must be 1 to 5 for CHECKLIST",
        "/slides/4 | {'layout': 'CARD'} | slides[4].headline is missing",
        "/variables | [] | uses {days}, which is not declared",
        "/variables/0/name | 'app' | variables[0].name must be small letters",
        "/variables/0/default | '\"8\"' | variables[0].default must be one of the allowed values",
        "/variables/0/required | 1 | variables[0].required must be true or false",
        "/variables/0/allowed | ['7', '7', '21'] | variables[0].allowed must not hold anything twice",
        "/variables/0/suggestions | 'moon' | variables[0].suggestions must be month, year",
        "/variables/0/suggestions | {'de': ['x']} | variables[0].suggestions must have lists"
      })
  void brokenRuleIsToldWithItsFileAndItsField(String pointer, String value, String sentence)
      throws IOException {
    JsonObject shipped = object(TemplateFiles.shipped().get("habits-that-stick.json"));
    JsonValue changed = value(value);
    String broken =
        (pointer.equals("/slides/4")
                ? Json.createPatchBuilder().replace(pointer, changed)
                : Json.createPatchBuilder().add(pointer, changed))
            .build()
            .apply(shipped)
            .toString();
    Files.writeString(directory.resolve("mine.json"), broken);

    assertThatThrownBy(this::load)
        .isInstanceOf(InvalidTemplates.class)
        .hasMessageContaining("In the file " + directory.resolve("mine.json"))
        .hasMessageContaining(sentence);
  }

  @Test
  void directoryAddsNichesAndTemplates() throws IOException {
    Files.writeString(
        directory.resolve("niches.json"),
        "{\"niches\": [{\"key\": \"pets\", \"name\": \"Pets\"}]}");
    write("first-week.json", "first-week", "[\"pets\"]");

    Templates templates = load();

    assertThat(templates.niche("pets")).isPresent();
    assertThat(templates.of(new NicheKey("pets")))
        .extracting(each -> each.key().value())
        .contains("first-week", "habits-that-stick")
        .doesNotContain("room-refresh");
  }

  @Test
  void templateWithTheKeyOfAShippedOneTakesItsPlace() throws IOException {
    int before = TemplateLoading.shipped().all().size();
    write("mine.json", "habits-that-stick", "[\"food\"]");

    Templates templates = load();

    Template mine = templates.template("habits-that-stick").orElseThrow();
    assertThat(mine.niches()).containsExactly(new NicheKey("food"));
    assertThat(templates.all()).hasSize(before);
  }

  @Test
  void keyThatTwoFilesHaveIsRefused() throws IOException {
    write("a.json", "mine", "[\"food\"]");
    write("b.json", "mine", "[\"food\"]");

    assertThatThrownBy(this::load)
        .hasMessageContaining("b.json, template_key \"mine\" is already that of the file")
        .hasMessageContaining("a.json");
  }

  @Test
  void whatCannotBeReadIsRefused() throws IOException {
    assertThatThrownBy(() -> TemplateLoading.load(Optional.of(directory.resolve("none"))))
        .isInstanceOf(InvalidTemplates.class)
        .hasMessageContaining("viralstack.templates.directory");
    Files.writeString(directory.resolve("a.json"), "[1, 2]");
    assertThatThrownBy(this::load).hasMessageContaining("a.json is not a JSON object");
    Files.write(directory.resolve("a.json"), new byte[] {'{', (byte) 0xff, '}'});
    assertThatThrownBy(this::load).hasMessageContaining("a.json").hasMessageContaining("not UTF-8");
    Files.write(directory.resolve("a.json"), new byte[300_000]);
    assertThatThrownBy(this::load).hasMessageContaining("is larger than");
  }

  private Templates load() {
    return TemplateLoading.load(Optional.of(directory));
  }

  private void write(String file, String key, String niches) throws IOException {
    String text =
        Json.createPatchBuilder()
            .replace("/template_key", key)
            .replace("/niches", value(niches))
            .build()
            .apply(object(TemplateFiles.shipped().get("habits-that-stick.json")))
            .toString();
    Files.writeString(directory.resolve(file), text);
  }

  private static JsonObject object(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  private static JsonValue value(String text) {
    String json = text.replace('\'', '"');
    String quoted = json.matches("[\\[{\"0-9].*") ? json : Json.createValue(json).toString();
    try (JsonReader reader = Json.createReader(new StringReader("[" + quoted + "]"))) {
      return reader.readArray().getFirst();
    }
  }
}
