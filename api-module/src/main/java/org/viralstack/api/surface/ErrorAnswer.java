package org.viralstack.api.surface;

import java.util.Map;

/**
 * An error as it goes over the wire.
 *
 * @param body a record that is written as JSON
 */
public record ErrorAnswer(int status, Map<String, String> headers, Record body) {
  public ErrorAnswer {
    headers = Map.copyOf(headers);
  }

  public ErrorAnswer(int status, Record body) {
    this(status, Map.of(), body);
  }
}
