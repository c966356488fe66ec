package org.viralstack.studio.source;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpHandler;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.apikey.address.CidrRange;
import org.viralstack.render.ffmpeg.Ffmpeg;
import org.viralstack.render.media.Media;
import org.viralstack.render.media.MediaProbe;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.outgoing.Destinations;
import org.viralstack.studio.outgoing.Receiver;
import org.viralstack.studio.outgoing.address.GuardedNames;
import org.viralstack.studio.outgoing.address.OutgoingSettings;
import org.viralstack.studio.outgoing.download.Downloads;

@Timeout(60)
class SourcesTest {
  private static final AssetId ASSET = new AssetId("asset_01ARZ3NDEKTSV4RRFFQ69G5FAV");
  private static final Tenant OWNER =
      new Tenant(new OrganizationId("org_01ARZ3NDEKTSV4RRFFQ69G5FAV"), false);
  private static final Tenant STRANGER =
      new Tenant(new OrganizationId("org_01ARZ3NDEKTSV4RRFFQ69G5FAW"), false);
  private static final MediaProbe PROBE =
      new MediaProbe(Ffmpeg.located(Optional.empty(), Path.of("target", "test-ffmpeg")));

  @TempDir Path directory;

  private final byte[] png = png();
  private final Sources sources = sources();

  private Sources sources() {
    GuardedNames names =
        new GuardedNames(
            new OutgoingSettings(
                Set.of("files"), List.of(CidrRange.parse("127.0.0.1").orElseThrow())),
            host -> List.of(InetAddress.getByName("127.0.0.1")));
    Destinations destinations = new Destinations(names);
    var config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(
                    Map.of(
                        "viralstack.sources.max-file-bytes", "20000",
                        "viralstack.sources.max-job-bytes", "30000",
                        "viralstack.sources.file-seconds", "2",
                        "viralstack.sources.job-seconds", "3"),
                    "test",
                    100))
            .build();
    return new Sources(
        new SourceAddresses(destinations),
        this::asset,
        new Downloads(destinations, names),
        PROBE,
        new SourceSettings(config));
  }

  private Optional<StoredObject> asset(Tenant tenant, AssetId id) {
    return tenant.equals(OWNER) && id.equals(ASSET)
        ? Optional.of(
            new StoredObject(
                new ObjectKey("a"), MediaType.PNG, png.length, new ByteArrayInputStream(png)))
        : Optional.empty();
  }

  private static byte[] png() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", out);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
    return out.toByteArray();
  }

  private Fetched fetch(Tenant tenant, String src) throws Exception {
    return fetch(tenant, src, sources.budget());
  }

  private Fetched fetch(Tenant tenant, String src, SourceBudget budget) throws Exception {
    return sources.fetch(tenant, new SourceRef(src), directory.resolve("file"), budget);
  }

  private Fetched fetched(byte[] content) throws Exception {
    try (Receiver server = Receiver.plain(answering(content))) {
      return fetch(OWNER, "http://files:" + server.port() + "/picture.png");
    }
  }

  private static HttpHandler answering(byte[] content) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "image/png");
      exchange.sendResponseHeaders(200, content.length == 0 ? -1 : content.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(content);
      }
    };
  }

  @Test
  void sameFileIsTheSameFromEverywhere() throws Exception {
    String inline = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);

    for (Fetched fetched :
        List.of(fetched(png), fetch(OWNER, inline), fetch(OWNER, "asset://" + ASSET))) {
      Fetched.Present present = (Fetched.Present) fetched;
      assertThat(present.media().kind()).isEqualTo(Media.Kind.IMAGE);
      assertThat(present.media().width()).isEqualTo(40);
      assertThat(present.file()).hasBinaryContent(png);
      assertThat(present.sha256()).hasSize(64);
    }
  }

  @Test
  void assetOfAnotherOrganizationDoesNotExist() throws Exception {
    assertThat(fetch(STRANGER, "asset://" + ASSET)).isInstanceOf(Fetched.Refused.class);
  }

  @Test
  void whatTheOtherSideCallsAPictureIsJudgedByItsContent() throws Exception {
    for (String content :
        List.of(
            "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
            "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
            "ffconcat version 1.0\nfile /etc/passwd\n",
            "<!doctype html><title>Not found</title>",
            "")) {
      assertThat(fetched(content.getBytes())).as(content).isInstanceOf(Fetched.Refused.class);
    }
    assertThat(fetched(Arrays.copyOf(png, 40))).isInstanceOf(Fetched.Refused.class);
  }

  @Test
  void fileBeyondItsBytesIsRefusedInAClearSentence() throws Exception {
    assertThat(((Fetched.Refused) fetched(new byte[20_001])).why())
        .contains("has more than 20,000 bytes");
  }

  @Test
  void filesOfAJobTogetherHaveTheirBytes() throws Exception {
    SourceBudget budget = sources.budget();
    byte[] padded = Arrays.copyOf(png, 18_000);
    try (Receiver server = Receiver.plain(answering(padded))) {
      String src = "http://files:" + server.port() + "/";

      assertThat(fetch(OWNER, src, budget)).isInstanceOf(Fetched.Present.class);
      assertThat(fetch(OWNER, src, budget)).isInstanceOf(Fetched.Refused.class);
    }
  }

  @Test
  void filesOfAJobTogetherHaveTheirTimeWhereverTheyComeFrom() throws Exception {
    String inline = "data:image/png;base64," + Base64.getEncoder().encodeToString(png);

    for (String src : List.of(inline, "asset://" + ASSET)) {
      assertThat(fetch(OWNER, src, new SourceBudget(30_000, Duration.ZERO)))
          .isEqualTo(
              new Fetched.Failed("The sources of the movie take longer than 0 seconds together."));
    }
  }

  @Test
  void noAddressLeadsToAFileOfThisMachine() throws Exception {
    for (String src :
        List.of("/etc/passwd", "file:///etc/passwd", "concat:/etc/passwd", "pipe:0")) {
      assertThat(fetch(OWNER, src)).as(src).isInstanceOf(Fetched.Refused.class);
    }
  }

  @Test
  void serverThatIsNotThereMayBeThereAnotherTime() throws Exception {
    Receiver gone = Receiver.plain(answering(png));
    gone.close();

    assertThat(fetch(OWNER, "http://files:" + gone.port() + "/"))
        .isInstanceOf(Fetched.Failed.class);
  }
}
