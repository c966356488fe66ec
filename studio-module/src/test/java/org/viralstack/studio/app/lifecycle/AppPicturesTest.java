package org.viralstack.studio.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppEdit;
import org.viralstack.studio.app.AppScreenshot.Uploaded;
import org.viralstack.studio.app.NewApp;
import org.viralstack.studio.app.Slug;
import org.viralstack.studio.app.screenshot.AppFiles;
import org.viralstack.studio.app.screenshot.AppScreenshots;
import org.viralstack.studio.app.screenshot.UploadOutcome;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.node.Database;
import org.viralstack.studio.node.Node;

/**
 * Pictures of apps from their upload to their end, on a real database and the real background
 * engine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppPicturesTest {
  private static final Actor ACTOR = new Actor.Installation();
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private final Database database = new Database();
  private final Clock clock = Clock.systemUTC();
  private Node node;

  @BeforeAll
  void start() {
    node = Node.start(database, clock, Map.of());
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private Tenant tenant() {
    return new Tenant(database.organization("pro"), false);
  }

  private AppCreationOutcome create(Tenant tenant, String name) {
    NewApp app =
        new NewApp(
            name,
            "fitness",
            "en",
            Optional.empty(),
            Optional.of("runners"),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of());
    return node.the(AppCreation.class).create(tenant, ACTOR, app);
  }

  private App made(Tenant tenant, String name) {
    return ((AppCreationOutcome.Created) create(tenant, name)).app();
  }

  private static AppEdit nothing() {
    return new AppEdit(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static AppEdit slug(String slug) {
    AppEdit none = nothing();
    return new AppEdit(
        none.name(),
        none.niche(),
        none.language(),
        Optional.of(new Slug(slug)),
        none.status(),
        Optional.of(Optional.empty()),
        none.valueProps(),
        none.brandPrimaryColor(),
        none.brandSecondaryColor(),
        none.iosUrl(),
        none.androidUrl(),
        Optional.of(List.of()));
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(Collections.nCopies(times, call))) {
        results.add(result.get());
      }
      return results;
    }
  }

  @Test
  void uploadedPictureLeavesNoFileWhenTheAppLetsItGo() throws Exception {
    Tenant tenant = tenant();
    App app = made(tenant, "pictured");
    UploadOutcome.Kept kept = (UploadOutcome.Kept) upload(tenant, app, png(100, 200));
    assertThat(kept.app().screenshots()).containsExactly(new Uploaded(kept.id()));
    assertThat(node.the(AppScreenshots.class).open(tenant, app.id(), kept.id()))
        .hasValueSatisfying(file -> assertThat(file.type().value()).isEqualTo("image/png"));

    var edited = node.the(AppEditing.class).edit(tenant, ACTOR, app.id(), slug("bare"));

    App bare = ((AppEditOutcome.Changed) edited).app();
    assertThat(bare.screenshots()).isEmpty();
    assertThat(bare.audience()).isEmpty();
    await().atMost(LONGEST).until(() -> files(tenant, app) == 0);
  }

  @Test
  void filesOfADeletedAppGo() throws Exception {
    Tenant tenant = tenant();
    App app = made(tenant, "short-lived");
    upload(tenant, app, png(64, 64));
    assertThat(files(tenant, app)).isEqualTo(1);

    node.the(AppRemoval.class).delete(tenant, ACTOR, app.id());

    await().atMost(LONGEST).until(() -> files(tenant, app) == 0);
  }

  @Test
  void noMorePicturesAreKeptThanAnAppMayHave() throws Exception {
    Tenant tenant = tenant();
    App app = made(tenant, "gallery");
    byte[] picture = png(64, 64);
    for (int i = 0; i < App.MOST_SCREENSHOTS - 2; i++) {
      upload(tenant, app, picture);
    }

    List<UploadOutcome> outcomes = atOnce(6, () -> upload(tenant, app, picture));

    assertThat(outcomes).filteredOn(UploadOutcome.Kept.class::isInstance).hasSize(2);
    await().atMost(LONGEST).until(() -> files(tenant, app) == App.MOST_SCREENSHOTS);
  }

  @Test
  void whatIsNoPictureIsNotKept() throws Exception {
    Tenant tenant = tenant();
    App app = made(tenant, "careful");
    byte[] whole = png(300, 300);
    byte[] truncated = Arrays.copyOf(whole, whole.length / 2);

    for (byte[] file : List.of("<svg/>".getBytes(), new byte[0], truncated, png(16, 16))) {
      assertThat(upload(tenant, app, file)).isInstanceOf(UploadOutcome.Unusable.class);
    }
    assertThat(files(tenant, app)).isZero();
  }

  private UploadOutcome upload(Tenant tenant, App app, byte[] file) {
    AppScreenshots screenshots = node.the(AppScreenshots.class);
    return screenshots.attach(tenant, ACTOR, screenshots.prepare(tenant, app.id(), file));
  }

  private int files(Tenant tenant, App app) throws IOException {
    return node.the(ObjectStore.class)
        .list(AppFiles.directory(tenant, app.id()), Optional.empty(), 100)
        .size();
  }
}
