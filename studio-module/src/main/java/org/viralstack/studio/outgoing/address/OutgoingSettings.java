package org.viralstack.studio.outgoing.address;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.apikey.address.CidrRange;

/**
 * What the operator allows beyond the public internet over https.
 *
 * @param plainHosts names and addresses, in lower case, that may be called without TLS
 * @param ranges addresses that may be called although they are not public
 */
public record OutgoingSettings(Set<String> plainHosts, List<CidrRange> ranges) {
  private static final String PLAIN_HOSTS = "viralstack.outgoing.http-hosts";
  private static final String RANGES = "viralstack.outgoing.ranges";

  public OutgoingSettings {
    plainHosts = Set.copyOf(plainHosts);
    ranges = List.copyOf(ranges);
  }

  /**
   * Reads the settings.
   *
   * @throws IllegalArgumentException when one has another form, naming it
   */
  static OutgoingSettings from(Config config) {
    return new OutgoingSettings(
        words(config, PLAIN_HOSTS)
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet()),
        words(config, RANGES).map(OutgoingSettings::range).toList());
  }

  private static Stream<String> words(Config config, String name) {
    return config.getOptionalValue(name, String.class).stream()
        .flatMap(text -> Arrays.stream(text.split(",", -1)))
        .map(String::strip)
        .filter(word -> !word.isEmpty());
  }

  private static CidrRange range(String text) {
    return CidrRange.parse(text)
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "VIRALSTACK_OUTGOING_RANGES holds \""
                        + text
                        + "\", which is no range of addresses such as 10.1.0.0/16."));
  }
}
