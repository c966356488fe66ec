package org.viralstack.studio.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.studio.outgoing.address.GuardedNames;
import org.viralstack.studio.outgoing.address.OutgoingSettings;

class DestinationsTest {
  private static final Map<String, String> NAMES =
      Map.of("example.com", "1.1.1.1", "inside.example.com", "10.0.0.1");

  private final Destinations destinations =
      new Destinations(
          new GuardedNames(
              new OutgoingSettings(Set.of("receiver", "127.0.0.1"), List.of()),
              host -> {
                String address = NAMES.get(host);
                if (address == null) {
                  throw new UnknownHostException(host);
                }
                return List.of(InetAddress.getByName(address));
              }));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.com",
        "https://example.com/hooks?a=b%20c",
        "https://EXAMPLE.com:8443/",
        "https://1.1.1.1/",
        "https://[2606:4700::1111]/x",
        "https://xn--bcher-kva.example/",
        "https://unknown.example/later",
        "http://receiver:9000/hook"
      })
  void addressInUsualFormIsAccepted(String url) {
    assertThat(destinations.check(url)).isInstanceOf(DestinationOutcome.Accepted.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "x",
        "//example.com",
        "/hook",
        "example.com",
        "https:",
        "https://",
        "https:///x",
        "http://example.com/",
        "ftp://example.com/",
        "file:///etc/passwd",
        "gopher://example.com/",
        "https://user@example.com/",
        "https://user:pass@example.com/",
        "https://:@example.com/",
        "https://example.com@127.0.0.1/",
        "https://example.com\\@127.0.0.1/",
        "https://example.com#@127.0.0.1/",
        "https://example.com/#x",
        "https://example.com:0/",
        "https://example.com:65536/",
        "https://example.com:-1/",
        "https://example.com:99999999999/",
        "https://example.com:x/",
        "https://2130706433/",
        "https://0x7f000001/",
        "https://017700000001/",
        "https://0/",
        "https://127.1/",
        "https://0x7f.0.0.1/",
        "https://0177.0.0.1/",
        "https://127.0.0.01/",
        "https://127.0.0.1./",
        "https://example.com./",
        "https://.example.com/",
        "https://exa mple.com/",
        "https://exam\tple.com/",
        "https://example.com/\n",
        "https://ex%61mple.com/",
        "https://①②⑦.0.0.1/",
        "https://bücher.example/",
        "https://-a.example/",
        "https://a_b.example/",
        "https://[fe80::1%25eth0]/",
        "https://[::1",
        "https://[v1.x]/",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://10.0.0.1/",
        "https://169.254.169.254/latest",
        "https://[::ffff:169.254.169.254]/",
        "https://[::ffff:a9fe:a9fe]/",
        "https://[fd00::1]/",
        "https://[64:ff9b::7f00:1]/",
        "https://[2002:7f00:1::]/",
        "https://[::7f00:1]/",
        "https://inside.example.com/",
        "http://127.0.0.1:8080/"
      })
  void everythingElseIsRefused(String url) {
    assertThat(destinations.check(url)).isInstanceOf(DestinationOutcome.Refused.class);
  }

  @Test
  void tooLongAddressIsRefused() {
    String url = "https://example.com/" + "a".repeat(Destinations.LONGEST_URL);

    assertThat(destinations.check(url)).isInstanceOf(DestinationOutcome.Refused.class);
    assertThat(destinations.check(url.substring(0, Destinations.LONGEST_URL)))
        .isInstanceOf(DestinationOutcome.Accepted.class);
  }

  @Test
  void pathsAndQueriesAreNotInItsDescription() {
    assertThat(destinations.read("https://example.com/secret?token=1").toString())
        .contains("example.com")
        .doesNotContain("secret", "token");
  }

  @Property(tries = 5_000)
  void whatIsAcceptedIsHttpsToTheHostThatWasWritten(@ForAll String authority) {
    if (destinations.read("https://" + authority + "/")
        instanceof DestinationOutcome.Accepted accepted) {
      assertThat(accepted.destination().value()).startsWith("https://");
      assertThat(accepted.destination().value()).containsIgnoringCase(authority.split(":", 2)[0]);
    }
  }
}
