package org.viralstack.studio.hook.library;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.template.NicheKey;
import org.viralstack.studio.wording.Language;
import org.viralstack.studio.wording.Pattern;

/** The shipped hooks, read when they are first needed. Safe for use by many threads. */
final class HookShelf {
  private static final String GENERAL = "general";

  private final Map<String, Map<HookCategory, List<Pattern>>> hooks = new ConcurrentHashMap<>();

  /** The niche's hooks, or the general ones where nothing is shipped for it. */
  Map<HookCategory, List<Pattern>> of(Language language, String niche) {
    return NicheKey.parse(niche)
        .flatMap(key -> shipped(language, key.value()))
        .or(() -> shipped(language, GENERAL))
        .orElseThrow();
  }

  private Optional<Map<HookCategory, List<Pattern>>> shipped(Language language, String niche) {
    String file = language.tag() + "/" + niche + ".json";
    Optional<Map<HookCategory, List<Pattern>>> known = Optional.ofNullable(hooks.get(file));
    if (known.isPresent()) {
      return known;
    }
    Optional<Map<HookCategory, List<Pattern>>> read = read(file).map(HookShelf::categories);
    read.ifPresent(categories -> hooks.put(file, categories));
    return read;
  }

  private static Map<HookCategory, List<Pattern>> categories(JsonObject json) {
    Map<HookCategory, List<Pattern>> categories = new EnumMap<>(HookCategory.class);
    for (HookCategory category : HookCategory.values()) {
      categories.put(
          category,
          json.getJsonArray(category.key()).getValuesAs(JsonString.class).stream()
              .map(text -> Pattern.of(text.getString()))
              .toList());
    }
    return categories;
  }

  private static Optional<JsonObject> read(String file) {
    try (@Nullable InputStream bytes = HookShelf.class.getResourceAsStream(file)) {
      if (bytes == null) {
        return Optional.empty();
      }
      try (JsonReader reader = Json.createReader(bytes)) {
        return Optional.of(reader.readObject());
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
