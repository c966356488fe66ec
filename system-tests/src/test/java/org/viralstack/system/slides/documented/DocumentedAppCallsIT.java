package org.viralstack.system.slides.documented;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** Apps, hooks and niches. */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedAppCallsIT {
  private static final String V1 = "https://api.viralslides.app/v0/api/v1";
  private static final String[] APP = {
    "_id",
    "organization_id",
    "name",
    "slug",
    "niche",
    "language",
    "status",
    "brand_primary_color",
    "ios_url",
    "android_url",
    "screenshots",
    "createdAt",
    "updatedAt"
  };
  private static final String[] HOOK = {
    "_id",
    "organization_id",
    "text",
    "category",
    "language",
    "niche",
    "source",
    "status",
    "performance_score",
    "createdAt"
  };

  private final Platform platform;
  private final Customers customers;
  private Path directory;
  private Terminal terminal;

  DocumentedAppCallsIT(Platform platform, Customers customers) {
    this.platform = platform;
    this.customers = customers;
  }

  @BeforeAll
  void open(@TempDir Path temporary) {
    directory = temporary;
    terminal = Terminal.on(platform, customers, directory);
  }

  private JsonObject app(String name) {
    return terminal
        .send("POST", V1 + "/apps", "{\"name\": \"%s\", \"niche\": \"fitness\"}".formatted(name))
        .one(201);
  }

  @Test
  void appIsMadeReadChangedAndDeleted() {
    JsonObject made =
        terminal
            .send(
                "POST",
                V1 + "/apps",
                """
                {"name": "Fit Five", "niche": "fitness", "language": "en", "slug": "fit-5",
                 "audience": "busy parents", "value_props": ["A workout in ten seconds"],
                 "brand_primary_color": "#ff8800", "brand_secondary_color": "#0044ff",
                 "ios_url": "https://apps.apple.com/app/id1",
                 "android_url": "https://play.google.com/store/apps/details?id=a.b",
                 "screenshots": ["https://example.com/1.png"]}
                """)
            .one(201);
    assertThat(made.keySet()).contains(APP).contains("audience", "value_props");
    assertThat(made.getString("slug")).isEqualTo("fit-5");
    assertThat(made.getString("status")).isEqualTo("ACTIVE");
    String one = V1 + "/apps/" + made.getString("_id");

    assertThat(terminal.curl(one).one(200)).isEqualTo(made);
    assertThat(
            terminal.send("PATCH", one, "{\"status\": \"ARCHIVED\"}").one(200).getString("status"))
        .isEqualTo("ARCHIVED");
    JsonObject archived =
        terminal.curl("'" + V1 + "/apps?page=1&limit=50&status=ARCHIVED'").list(1, 50);
    assertThat(archived.getJsonArray("data").getJsonObject(0).getString("_id"))
        .isEqualTo(made.getString("_id"));
    terminal.curl("-X DELETE " + one).expect(200);
    assertThat(terminal.curl(one).expect(404).getString("message")).isEqualTo("APP_NOT_FOUND");
  }

  @Test
  void slugIsMadeFromTheNameAndATakenOneIsRefused() {
    JsonObject first = app("Deep Work!");
    assertThat(first.getString("slug")).isEqualTo("deep-work");

    JsonObject refused =
        terminal
            .send("POST", V1 + "/apps", "{\"name\": \"Deep Work!\", \"niche\": \"fitness\"}")
            .expect(409);

    assertThat(refused.getBoolean("success")).isFalse();
    assertThat(refused.getString("message")).isEqualTo("SLUG_EXISTS");
  }

  @Test
  void screenshotIsKept() throws IOException {
    String app = V1 + "/apps/" + app("Shots").getString("_id");
    BufferedImage picture = new BufferedImage(390, 844, BufferedImage.TYPE_INT_RGB);
    ImageIO.write(picture, "png", directory.resolve("shot.png").toFile());

    JsonObject kept = terminal.curl(app + "/screenshots -F file=@shot.png").one(201);

    String url = kept.getString("url");
    assertThat(terminal.curl(app).one(200).getJsonArray("screenshots").getString(0)).isEqualTo(url);
    assertThat(terminal.curl("-o /dev/null '" + url + "'").status()).isEqualTo(200);
  }

  @Test
  void hooksAreMadeListedChangedAndDeleted() {
    JsonObject made =
        terminal
            .send(
                "POST",
                V1 + "/hooks",
                """
                {"text": "Nobody told me rest days count.", "category": "contrarian",
                 "niche": "fitness", "language": "en"}
                """)
            .one(201);
    assertThat(made.keySet()).contains(HOOK);
    assertThat(made.getString("source")).isEqualTo("MANUAL");
    assertThat(made.getJsonNumber("performance_score").doubleValue()).isBetween(0.0, 1.0);
    String one = V1 + "/hooks/" + made.getString("_id");

    JsonObject found =
        terminal
            .curl(
                "'"
                    + V1
                    + "/hooks?page=1&limit=200&niche=fitness&language=en&category=contrarian"
                    + "&q=REST%20DAYS&sort=recent&status="
                    + made.getString("status")
                    + "'")
            .list(1, 200);
    assertThat(found.getJsonArray("data").getJsonObject(0)).isEqualTo(made);
    assertThat(
            terminal
                .send("PATCH", one, "{\"status\": \"REJECTED\", \"text\": \"Rest days count.\"}")
                .one(200)
                .getString("status"))
        .isEqualTo("REJECTED");
    assertThat(terminal.curl("-X DELETE " + one).status()).isEqualTo(200);
    assertThat(
            terminal
                .send("PATCH", one, "{\"status\": \"APPROVED\"}")
                .expect(404)
                .getString("message"))
        .isEqualTo("HOOK_NOT_FOUND");
  }

  @Test
  void refreshIsAcceptedWithOneJobPerAppAndOncePerHour() {
    Terminal fresh = Terminal.on(platform, customers, directory);
    fresh.send("POST", V1 + "/apps", "{\"name\": \"One\", \"niche\": \"fitness\"}").one(201);

    JsonObject job =
        fresh
            .curl("-X POST " + V1 + "/hooks/refresh-now")
            .one(202)
            .getJsonArray("jobs")
            .getJsonObject(0);

    assertThat(job.keySet()).containsExactly("job_id", "app_id");
    assertThat(fresh.curl("-X POST " + V1 + "/hooks/refresh-now").expect(429).getString("message"))
        .isEqualTo("RATE_LIMITED");
  }

  @Test
  void nichesBringTemplatesAndTheirVariables() {
    JsonObject answer = terminal.curl(V1 + "/niches").expect(200);

    assertThat(answer.getJsonArray("data")).hasSizeGreaterThanOrEqualTo(8);
    JsonObject trending =
        answer.getJsonArray("data").getValuesAs(JsonObject.class).stream()
            .flatMap(
                niche -> niche.getJsonArray("templates").getValuesAs(JsonObject.class).stream())
            .filter(each -> each.getString("template_key").equals("trending-designs-monthly"))
            .findFirst()
            .orElseThrow();
    assertThat(trending.keySet()).contains("template_key", "name", "description", "variables");
    assertThat(trending.getJsonArray("variables").getValuesAs(JsonObject.class))
        .extracting(variable -> variable.getString("name"))
        .contains("aesthetic", "month", "year");
  }
}
