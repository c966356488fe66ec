package org.viralstack.studio.app.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppScreenshot.Uploaded;
import org.viralstack.studio.app.screenshot.AppFiles;
import org.viralstack.studio.app.screenshot.AppScreenshots;
import org.viralstack.studio.app.screenshot.UploadOutcome;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.testing.Race;

/**
 * Pictures of apps from their upload to their end, on a real database and the real background
 * engine.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AppPicturesTest {
  private static final Duration LONGEST = Duration.ofSeconds(20);

  private AppNode node;

  @BeforeAll
  void start() {
    node = AppNode.start();
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private static byte[] png(int width, int height) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
    return out.toByteArray();
  }

  @Test
  void uploadedPictureLeavesNoFileWhenTheAppLetsItGo() throws Exception {
    Tenant tenant = node.tenant();
    App app = node.made(tenant, "pictured");
    UploadOutcome.Kept kept = (UploadOutcome.Kept) upload(tenant, app, png(100, 200));
    assertThat(kept.app().screenshots()).containsExactly(new Uploaded(kept.id()));
    assertThat(node.the(AppScreenshots.class).open(tenant, app.id(), kept.id()))
        .hasValueSatisfying(file -> assertThat(file.type().value()).isEqualTo("image/png"));

    App bare = ((AppEditOutcome.Changed) node.strip(tenant, app, "bare")).app();

    assertThat(bare.screenshots()).isEmpty();
    assertThat(bare.audience()).isEmpty();
    await().atMost(LONGEST).until(() -> files(tenant, app) == 0);
  }

  @Test
  void filesOfADeletedAppGo() throws Exception {
    Tenant tenant = node.tenant();
    App app = node.made(tenant, "short-lived");
    upload(tenant, app, png(64, 64));
    assertThat(files(tenant, app)).isEqualTo(1);

    node.delete(tenant, app);

    await().atMost(LONGEST).until(() -> files(tenant, app) == 0);
  }

  @Test
  void noMorePicturesAreKeptThanAnAppMayHave() throws Exception {
    Tenant tenant = node.tenant();
    App app = node.made(tenant, "gallery");
    byte[] picture = png(64, 64);
    for (int i = 0; i < App.MOST_SCREENSHOTS - 2; i++) {
      upload(tenant, app, picture);
    }

    List<UploadOutcome> outcomes = Race.of(6, () -> upload(tenant, app, picture));

    assertThat(outcomes).filteredOn(UploadOutcome.Kept.class::isInstance).hasSize(2);
    await().atMost(LONGEST).until(() -> files(tenant, app) == App.MOST_SCREENSHOTS);
  }

  @Test
  void whatIsNoPictureIsNotKept() throws Exception {
    Tenant tenant = node.tenant();
    App app = node.made(tenant, "careful");
    byte[] whole = png(300, 300);
    byte[] truncated = Arrays.copyOf(whole, whole.length / 2);

    for (byte[] file : List.of("<svg/>".getBytes(), new byte[0], truncated, png(16, 16))) {
      assertThat(upload(tenant, app, file)).isInstanceOf(UploadOutcome.Unusable.class);
    }
    assertThat(files(tenant, app)).isZero();
  }

  private UploadOutcome upload(Tenant tenant, App app, byte[] file) {
    AppScreenshots screenshots = node.the(AppScreenshots.class);
    return screenshots.attach(tenant, AppNode.ACTOR, screenshots.prepare(tenant, app.id(), file));
  }

  private int files(Tenant tenant, App app) throws IOException {
    return node.the(ObjectStore.class)
        .list(AppFiles.directory(tenant, app.id()), Optional.empty(), 100)
        .size();
  }
}
