package org.viralstack.api.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The written parts of the description, one file a feature. */
final class Fragments {
  private static final List<String> NAMES =
      List.of(
          "document",
          "values",
          "errors",
          "account",
          "organization",
          "members",
          "keys",
          "plans",
          "apps",
          "slideshows",
          "hooks",
          "niches",
          "webhooks",
          "admin",
          "sync",
          "movies",
          "assets",
          "jobs");

  private Fragments() {}

  /**
   * All parts as one document; parts may add to the same objects, but not say the same thing twice.
   *
   * @throws IllegalStateException when two parts contradict each other
   */
  static ObjectNode merged() {
    YAMLMapper yaml = new YAMLMapper();
    return NAMES.stream()
        .map(name -> read(yaml, name))
        .collect(
            Collectors.collectingAndThen(
                Collectors.toList(),
                parts -> {
                  ObjectNode whole = yaml.createObjectNode();
                  parts.forEach(part -> add(whole, part));
                  return whole;
                }));
  }

  private static ObjectNode read(YAMLMapper yaml, String name) {
    String path = "/openapi/" + name + ".yaml";
    try (InputStream in = Objects.requireNonNull(Fragments.class.getResourceAsStream(path), path)) {
      return (ObjectNode) yaml.readTree(in);
    } catch (IOException broken) {
      throw new UncheckedIOException(path, broken);
    }
  }

  private static void add(ObjectNode whole, ObjectNode part) {
    for (var field : part.properties()) {
      JsonNode there = whole.get(field.getKey());
      if (there == null) {
        whole.set(field.getKey(), field.getValue());
      } else if (there instanceof ObjectNode both && field.getValue() instanceof ObjectNode more) {
        add(both, more);
      } else {
        throw new IllegalStateException("Two parts of the description say " + field.getKey());
      }
    }
  }
}
