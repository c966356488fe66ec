package org.viralstack.studio.copy.library;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.viralstack.studio.template.NicheKey;
import org.viralstack.studio.wording.Language;

/** The shipped material, read when it is first needed. Safe for use by many threads. */
final class Shelf {
  private static final String GENERAL = "general";

  private final Map<Language, LanguageMaterial> languages = new ConcurrentHashMap<>();
  private final Map<String, NicheMaterial> niches = new ConcurrentHashMap<>();

  LanguageMaterial of(Language language) {
    return languages.computeIfAbsent(
        language, each -> read(each.tag() + ".json").map(LanguageMaterial::of).orElseThrow());
  }

  /** The niche's material, or the general where nothing is shipped for it. */
  NicheMaterial of(Language language, String niche) {
    return NicheKey.parse(niche)
        .flatMap(key -> shipped(language, key.value()))
        .or(() -> shipped(language, GENERAL))
        .orElseThrow();
  }

  private Optional<NicheMaterial> shipped(Language language, String niche) {
    String file = language.tag() + "/" + niche + ".json";
    Optional<NicheMaterial> known = Optional.ofNullable(niches.get(file));
    if (known.isPresent()) {
      return known;
    }
    Optional<NicheMaterial> read = read(file).map(NicheMaterial::of);
    read.ifPresent(material -> niches.put(file, material));
    return read;
  }

  private static Optional<JsonObject> read(String file) {
    try (@Nullable InputStream bytes = Shelf.class.getResourceAsStream(file)) {
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
