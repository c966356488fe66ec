package org.viralstack.studio.languagemodel;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/**
 * Which model to ask, and how patiently.
 *
 * @param address where completions are asked for
 * @param model the model's name
 * @param key sent as bearer token, if there is one
 * @param timeout of one attempt, from the connection to the last byte
 * @param attempts how often to ask before the shipped library writes
 */
record ModelSetting(
    URI address, String model, Optional<String> key, Duration timeout, int attempts) {
  static final String URL = "viralstack.text.model.url";
  static final String NAME = "viralstack.text.model.name";
  static final String KEY = "viralstack.text.model.key";
  static final String TIMEOUT = "viralstack.text.model.timeout-seconds";
  static final String ATTEMPTS = "viralstack.text.model.attempts";

  /**
   * Reads the settings; empty where no address is set.
   *
   * @throws IllegalStateException with a sentence, when one makes no sense
   */
  static Optional<ModelSetting> from(Config config) {
    return config.getOptionalValue(URL, String.class).map(url -> read(url, config));
  }

  private static ModelSetting read(String url, Config config) {
    String model =
        config
            .getOptionalValue(NAME, String.class)
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        NAME + " is not set; the address in " + URL + " needs a model's name."));
    return new ModelSetting(
        address(url),
        model,
        config.getOptionalValue(KEY, String.class),
        Duration.ofSeconds(whole(config, TIMEOUT, 20, 1, 120)),
        whole(config, ATTEMPTS, 3, 1, 5));
  }

  private static URI address(String url) {
    try {
      URI base = URI.create(url.replaceAll("/+$", ""));
      boolean web = "https".equals(base.getScheme()) || "http".equals(base.getScheme());
      if (web && base.getHost() != null && base.getQuery() == null && base.getFragment() == null) {
        return URI.create(base + "/chat/completions");
      }
    } catch (IllegalArgumentException malformed) {
      // Told below, without the cause: the address may hold a secret.
    }
    throw new IllegalStateException(
        URL + " must be an http or https address such as https://api.openai.com/v1.");
  }

  private static int whole(Config config, String name, int otherwise, int least, int most) {
    String text = config.getOptionalValue(name, String.class).orElse("" + otherwise).strip();
    if (text.matches("[0-9]{1,4}")
        && Integer.parseInt(text) >= least
        && Integer.parseInt(text) <= most) {
      return Integer.parseInt(text);
    }
    throw new IllegalStateException(
        name + " must be a whole number from " + least + " to " + most + ".");
  }

  @Override
  public String toString() {
    return "ModelSetting[model=" + model + "]";
  }
}
