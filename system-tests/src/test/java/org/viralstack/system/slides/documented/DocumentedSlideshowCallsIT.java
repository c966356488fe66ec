package org.viralstack.system.slides.documented;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** Slideshows and webhooks. */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedSlideshowCallsIT {
  private static final String V1 = "https://api.viralslides.app/v0/api/v1";
  private static final String WEBHOOKS = "https://api.viralslides.app/v0/api/webhooks";
  private static final String[] SLIDESHOW = {
    "_id",
    "app_id",
    "hook_id",
    "hook_text_snapshot",
    "status",
    "language",
    "template_set",
    "createdAt",
    "template_key",
    "variables",
    "strategy",
    "slides",
    "caption",
    "hashtags",
    "ctas",
    "export_url",
    "error",
    "updatedAt"
  };

  private final Platform platform;
  private final Customers customers;
  private Path directory;
  private Terminal terminal;

  DocumentedSlideshowCallsIT(Platform platform, Customers customers) {
    this.platform = platform;
    this.customers = customers;
  }

  @BeforeAll
  void open(@TempDir Path temporary) {
    directory = temporary;
    terminal = Terminal.on(platform, customers, directory);
  }

  private JsonObject awaitReady(String one) {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(500))
        .until(() -> terminal.curl(one).one(200).getString("status").equals("READY"));
    return terminal.curl(one).one(200);
  }

  @Test
  void slideshowIsAskedForReadChangedTakenAwayAndDeleted() throws IOException {
    String app =
        terminal
            .send("POST", V1 + "/apps", "{\"name\": \"Palette\", \"niche\": \"design\"}")
            .one(201)
            .getString("_id");
    JsonObject asked =
        terminal
            .send(
                "POST",
                V1 + "/apps/" + app + "/slideshows",
                """
                {"template_key": "trending-designs-monthly",
                 "variable_overrides": {"month": "May", "year": "2027"}}
                """)
            .one(202);
    assertThat(asked.keySet()).containsExactly("slideshow_id");
    String one = V1 + "/slideshows/" + asked.getString("slideshow_id");

    JsonObject ready = awaitReady(one);
    assertThat(ready.keySet()).contains(SLIDESHOW);
    assertThat(ready.getString("template_set")).isEqualTo("default");
    assertThat(ready.getJsonObject("variables").getString("month")).isEqualTo("May");
    assertThat(ready.getJsonArray("slides")).hasSize(6);
    assertThat(ready.getJsonArray("ctas")).hasSize(3);
    JsonObject listed =
        terminal
            .curl("'" + V1 + "/slideshows?page=1&limit=20&app_id=" + app + "&status=READY'")
            .list(1, 20);
    assertThat(listed.getJsonArray("data").getJsonObject(0).keySet()).contains(SLIDESHOW);

    assertThat(terminal.curl("-o deck.zip " + one + "/export").status()).isEqualTo(200);
    try (ZipFile zip = new ZipFile(directory.resolve("deck.zip").toFile())) {
      assertThat(zip.stream().map(entry -> entry.getName()))
          .contains("slide-1.png", "slide-6.png", "manifest.json", "caption.txt");
    }
    assertThat(terminal.curl("-o slide.png " + one + "/slides/1.png").status()).isEqualTo(200);
    assertThat(Files.readAllBytes(directory.resolve("slide.png"))).startsWith(0x89, 'P', 'N', 'G');

    JsonObject changed =
        terminal
            .send("PATCH", one, "{\"caption\": \"Mine.\", \"ctas\": [\"Go\", \"Try\", \"Look\"]}")
            .one(200);
    assertThat(changed.getString("caption")).isEqualTo("Mine.");
    assertThat(one).endsWith(terminal.curl("-X DELETE " + one).one(200).getString("_id"));
    assertThat(terminal.curl(one).expect(404).getString("message"))
        .isEqualTo("SLIDESHOW_NOT_FOUND");
  }

  @Test
  void webhookIsMadeListedChangedTestedReplayedAndRemoved() {
    JsonObject made =
        terminal
            .send(
                "POST",
                WEBHOOKS,
                """
                {"url": "http://127.0.0.1:9/hook", "events": ["slideshow.completed"]}
                """)
            .one(201);
    assertThat(made.getString("secret")).startsWith("whsec_");
    String one = WEBHOOKS + "/" + made.getString("_id");

    JsonObject listed = terminal.curl(WEBHOOKS).list(1, 50);
    assertThat(listed.getJsonArray("data").getJsonObject(0).containsKey("secret")).isFalse();
    assertThat(
            terminal
                .send("PATCH", one, "{\"events\": [\"quota.exceeded\"]}")
                .one(200)
                .getJsonArray("events")
                .getString(0))
        .isEqualTo("quota.exceeded");
    String delivery = terminal.curl("-X POST " + one + "/test").one(202).getString("_id");
    terminal.curl("-X POST " + one + "/deliveries/" + delivery + "/replay").one(202);
    JsonObject log = terminal.curl(one + "/deliveries").list(1, 50);
    assertThat(log.getInt("total")).isEqualTo(2);
    assertThat(terminal.curl("-X DELETE " + one).one(200).getString("_id"))
        .isEqualTo(made.getString("_id"));
  }
}
