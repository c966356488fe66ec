package org.viralstack.api.scanning.signature;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/**
 * Whose signatures are believed.
 *
 * @param keysUrl where the scanner publishes its keys
 * @param keys the same document given by configuration, so that nothing is fetched
 */
record ScanningSettings(URI keysUrl, Optional<PublicKeys> keys) {
  private static final String URL = "viralstack.secret-scanning.public-keys-url";
  private static final String KEYS = "viralstack.secret-scanning.public-keys";
  private static final String GITHUB = "https://api.github.com/meta/public_keys/secret_scanning";
  private static final Set<String> OWN_MACHINE = Set.of("127.0.0.1", "[::1]", "localhost");

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when one makes no sense
   */
  static ScanningSettings of(Config config) {
    URI url = url(config.getOptionalValue(URL, String.class).orElse(GITHUB).strip());
    return new ScanningSettings(
        url, config.getOptionalValue(KEYS, String.class).map(ScanningSettings::keys));
  }

  private static URI url(String text) {
    URI url;
    try {
      url = URI.create(text);
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException(mistake("URL"), malformed);
    }
    boolean secure = "https".equals(url.getScheme());
    boolean own = "http".equals(url.getScheme()) && OWN_MACHINE.contains(url.getHost());
    if (url.getHost() == null || !(secure || own)) {
      throw new IllegalArgumentException(mistake("URL"));
    }
    return url;
  }

  private static String mistake(String what) {
    return "VIRALSTACK_SECRET_SCANNING_PUBLIC_KEYS_" + what + " must be an https address";
  }

  private static PublicKeys keys(String document) {
    return PublicKeys.parse(document)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "VIRALSTACK_SECRET_SCANNING_PUBLIC_KEYS must be JSON of the form"
                        + " {\"public_keys\": [{\"key_identifier\": …, \"key\": PEM}]}"));
  }
}
