package org.viralstack.api.input;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads a JSON value that is neither missing nor {@code null}. */
@FunctionalInterface
public interface Rule<T> {
  Parsed<T> read(JsonNode node);
}
