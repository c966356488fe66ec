package org.viralstack.api.envelope;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Names the fields of a published endpoint's body that were ignored, in {@code X-Ignored-Fields}.
 */
public final class Ignored {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9_.-]{1,64}");

  private Ignored() {}

  /**
   * Adds the header where there is something to name; names that could not stand in a header are
   * left out.
   */
  public static ResponseBuilder fields(ResponseBuilder response, List<String> names) {
    List<String> safe = names.stream().filter(name -> SAFE.matcher(name).matches()).toList();
    return safe.isEmpty() ? response : response.header("X-Ignored-Fields", String.join(", ", safe));
  }
}
