package org.viralstack.api.transport.cors;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;

/**
 * The origins whose pages may call the API: {@code viralstack.cors.origins}, separated by commas,
 * by default none.
 */
@Service
public class AllowedOrigins {
  private static final Pattern ORIGIN =
      Pattern.compile("https?://(\\[[0-9a-f:.]+]|[a-z0-9.-]+)(:[0-9]{1,5})?");

  private final Set<String> origins;

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException when something in it is no origin
   */
  @Inject
  public AllowedOrigins(Config config) {
    this(config.getOptionalValue("viralstack.cors.origins", String.class).orElse(""));
  }

  AllowedOrigins(String text) {
    origins =
        Arrays.stream(text.split(","))
            .map(String::strip)
            .filter(part -> !part.isEmpty())
            .map(AllowedOrigins::origin)
            .collect(Collectors.toUnmodifiableSet());
  }

  boolean none() {
    return origins.isEmpty();
  }

  boolean contain(String origin) {
    return origins.contains(origin);
  }

  private static String origin(String text) {
    if (!ORIGIN.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "VIRALSTACK_CORS_ORIGINS must list origins such as https://app.example.com, in lower case"
              + " and separated by commas, not \""
              + text
              + "\"");
    }
    return text;
  }
}
