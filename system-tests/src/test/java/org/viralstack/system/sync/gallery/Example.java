package org.viralstack.system.sync.gallery;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.viralstack.system.fixture.server.Checkout;

/** A movie to begin with, and what its body says of the file that is to come. */
public record Example(String name, JsonObject body) {
  private static final Path HOME = Checkout.root().resolve("docs/movies");
  private static final String ENDING = ".json";

  public static Example named(String name) {
    try (JsonReader reader = Json.createReader(Files.newInputStream(HOME.resolve(name + ENDING)))) {
      return new Example(name, reader.readObject());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** All that there are, by name. */
  public static List<Example> all() {
    try (Stream<Path> files = Files.list(HOME)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(ENDING))
          .sorted()
          .map(file -> named(file.substring(0, file.length() - ENDING.length())))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  public JsonObjectBuilder submission() {
    return Json.createObjectBuilder(body);
  }

  public int width() {
    return movie().getInt("width");
  }

  public int height() {
    return movie().getInt("height");
  }

  public int fps() {
    return movie().getInt("fps");
  }

  /** Of all scenes together, in seconds. */
  public double seconds() {
    return movie().getJsonArray("scenes").getValuesAs(JsonObject.class).stream()
        .mapToDouble(scene -> scene.getJsonNumber("duration").doubleValue())
        .sum();
  }

  private JsonObject movie() {
    return body.getJsonObject("movie");
  }

  @Override
  public String toString() {
    return name;
  }
}
