package org.viralstack.studio.template.file;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.viralstack.render.Deck;
import org.viralstack.render.Style;
import org.viralstack.studio.template.Niche;
import org.viralstack.studio.template.NicheKey;
import org.viralstack.studio.template.Template;
import org.viralstack.studio.template.TemplateKey;
import org.viralstack.studio.template.TemplateSlide;
import org.viralstack.studio.template.Variable;

/** Reads the text of one file; faults go to the list. */
record TemplateDocument(String file, String text, List<String> faults) {
  private static final String EVERY_NICHE = "*";
  private static final int MOST_NICHES = 100;

  /** Reads a list of niches. */
  List<Niche> niches() {
    return json()
        .map(
            object -> {
              Fields fields = new Fields(file, "", object, faults);
              List<Niche> niches = fields.objects("niches").stream().map(this::niche).toList();
              fields.refuseUnknown();
              return niches;
            })
        .orElse(List.of());
  }

  private Niche niche(Fields fields) {
    String key = fields.text("key", NicheKey.LONGEST);
    Niche niche =
        new Niche(
            NicheKey.parse(key)
                .orElseGet(
                    () ->
                        fields.fault("key", "must be small letters and digits", new NicheKey("x"))),
            fields.text("name", 60));
    fields.refuseUnknown();
    return niche;
  }

  /**
   * Reads a template.
   *
   * @param niches all that there are
   */
  Optional<Template> template(Set<NicheKey> niches) {
    int before = faults.size();
    Optional<Template> template =
        json().map(object -> template(new Fields(file, "", object, faults), niches));
    return faults.size() == before ? template : Optional.empty();
  }

  private Template template(Fields fields, Set<NicheKey> niches) {
    String key = fields.text("template_key", TemplateKey.LONGEST);
    List<Variable> variables =
        fields.objects("variables").stream().map(VariableEntry::read).toList();
    Set<String> names = variables.stream().map(Variable::name).collect(Collectors.toSet());
    if (names.size() < variables.size()) {
      fields.fault("variables", "must not declare a name twice", variables);
    }
    List<TemplateSlide> slides =
        fields.objects("slides").stream().map(slide -> SlideEntry.read(slide, names)).toList();
    if (slides.size() != Deck.SLIDES) {
      fields.fault("slides", "must be exactly " + Deck.SLIDES, slides);
    }
    Set<String> unused = new HashSet<>(names);
    slides.stream()
        .flatMap(TemplateSlide::wordings)
        .forEach(each -> unused.removeAll(each.names()));
    unused.forEach(
        name -> fields.fault("variables", "declares \"" + name + "\", which no slide uses", names));
    Template template =
        new Template(
            TemplateKey.parse(key)
                .orElseGet(
                    () ->
                        fields.fault(
                            "template_key",
                            "must be small letters and digits in groups parted by hyphens",
                            new TemplateKey("x"))),
            fields.text("name", 60),
            fields.text("description", 200),
            fields.oneOf("style", Style.class),
            niches(fields, niches),
            variables,
            slides);
    fields.refuseUnknown();
    return template;
  }

  private static NavigableSet<NicheKey> niches(Fields fields, Set<NicheKey> all) {
    List<String> wanted = fields.lines("niches", NicheKey.LONGEST);
    if (wanted.equals(List.of(EVERY_NICHE))) {
      return new TreeSet<>(all);
    }
    if (wanted.isEmpty() || wanted.size() > MOST_NICHES) {
      fields.fault("niches", "must name the niches, or \"*\" for all", wanted);
    }
    NavigableSet<NicheKey> niches = new TreeSet<>();
    for (String key : wanted) {
      NicheKey.parse(key)
          .filter(all::contains)
          .ifPresentOrElse(
              niches::add,
              () -> fields.fault("niches", "names \"" + key + "\", which is none", key));
    }
    return niches;
  }

  private Optional<JsonObject> json() {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return Optional.of(reader.readObject());
    } catch (JsonException notJson) {
      faults.add("The file " + file + " is not a JSON object: " + notJson.getMessage() + ".");
      return Optional.empty();
    }
  }
}
