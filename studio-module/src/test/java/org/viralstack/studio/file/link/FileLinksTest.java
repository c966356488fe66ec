package org.viralstack.studio.file.link;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.secret.DerivedKeys;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.testing.HeldClock;

class FileLinksTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final OrganizationId ORGANIZATION =
      new OrganizationId("org_01ARZ3NDEKTSV4RRFFQ69G5FAV");
  private static final ObjectKey FILE = new ObjectKey("org_x/ss_1/slide-1.png");

  private final HeldClock clock = new HeldClock(NOW);
  private final FileLinks links = links('A');

  private FileLinks links(char key) {
    String secret = String.valueOf(key).repeat(43) + "=";
    return new FileLinks(
        new DerivedKeys(
            new SmallRyeConfigBuilder()
                .withSources(
                    new PropertiesConfigSource(
                        Map.of("viralstack.secret.key", secret), "test", 100))
                .build()),
        clock);
  }

  private record Parts(String organization, String file, String expires, String signature) {
    static Parts of(String link) {
      URI uri = URI.create("/" + link);
      Map<String, String> query =
          Arrays.stream(uri.getQuery().split("&"))
              .map(pair -> pair.split("=", 2))
              .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
      return new Parts(
          query.get("organization"),
          uri.getPath().substring(1 + FileLinks.PATH.length()),
          query.get("expires"),
          query.get("signature"));
    }
  }

  private Parts link() {
    return Parts.of(links.link(ORGANIZATION, FILE, NOW.plusSeconds(60)));
  }

  private static LinkVerdict check(FileLinks links, Parts parts) {
    return links.check(parts.organization(), parts.file(), parts.expires(), parts.signature());
  }

  @Test
  void ownLinkIsValidUntilItsLastSecond() {
    Parts link = link();

    assertThat(check(links, link)).isEqualTo(new LinkVerdict.Valid(ORGANIZATION, FILE));
    clock.advance(Duration.ofMillis(59_999));
    assertThat(check(links, link)).isInstanceOf(LinkVerdict.Valid.class);
    clock.advance(Duration.ofMillis(1));
    assertThat(check(links, link)).isEqualTo(new LinkVerdict.Expired());
  }

  @Test
  void changedPartMakesItForged() {
    Parts link = link();
    String other = "org_01ARZ3NDEKTSV4RRFFQ69G5FAW";

    assertThat(links.check(other, link.file(), link.expires(), link.signature()))
        .isEqualTo(new LinkVerdict.Forged());
    assertThat(
            links.check(link.organization(), "org_x/ss_1/a.png", link.expires(), link.signature()))
        .isEqualTo(new LinkVerdict.Forged());
    assertThat(links.check(link.organization(), link.file(), "9999999999", link.signature()))
        .isEqualTo(new LinkVerdict.Forged());
    assertThat(
            links.check(link.organization(), link.file(), "0" + link.expires(), link.signature()))
        .isEqualTo(new LinkVerdict.Forged());
    assertThat(links.check(link.organization(), link.file(), link.expires(), ""))
        .isEqualTo(new LinkVerdict.Forged());
  }

  @Test
  void linkOfAnotherInstallationIsForged() {
    assertThat(check(links('B'), link())).isEqualTo(new LinkVerdict.Forged());
  }

  @Property
  void nothingElseIsEverValid(
      @ForAll String organization,
      @ForAll String file,
      @ForAll String expires,
      @ForAll String signature) {
    assertThat(links.check(organization, file, expires, signature))
        .isEqualTo(new LinkVerdict.Forged());
  }
}
