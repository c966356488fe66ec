package org.viralstack.studio.storage;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.StringReader;
import java.util.Map;

/** Reads columns that hold JSON. Safe for use by many threads. */
public final class JsonColumn {
  /** Kept, since to find the library anew for each column takes longer than to read it. */
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private JsonColumn() {}

  public static JsonObject object(String column) {
    try (JsonReader reader = READERS.createReader(new StringReader(column))) {
      return reader.readObject();
    }
  }

  public static JsonArray array(String column) {
    try (JsonReader reader = READERS.createReader(new StringReader(column))) {
      return reader.readArray();
    }
  }
}
