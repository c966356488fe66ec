package org.viralstack.studio.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.render.Layout;
import org.viralstack.studio.AppId;
import org.viralstack.studio.app.screenshot.AppScreenshots;
import org.viralstack.studio.app.screenshot.UploadOutcome;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.node.Database;
import org.viralstack.studio.slideshow.creation.CreationOutcome;
import org.viralstack.studio.slideshow.creation.ImageSource;
import org.viralstack.studio.slideshow.creation.NewSlideshow;
import org.viralstack.studio.slideshow.creation.SlideshowCreation;

/** What was uploaded for an app is seen on its slides. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlideshowPicturesTest {
  private static final int UNMISTAKABLE = 0xff00ff;

  /** Of two million pixels; less than half a phone's screen. */
  private static final long SEEN = 200_000;

  private static final String TEMPLATE = "three-step-method";

  private final Database database = new Database();
  private Studio studio;

  @BeforeAll
  void start(@TempDir Path files) {
    studio = Studio.start(database, Map.of("viralstack.files.directory", files.toString()));
  }

  @AfterAll
  void stop() {
    studio.close();
  }

  @Test
  void uploadedPictureIsOnTheSlideThatPresentsTheAppAndOnNoOther() throws IOException {
    Tenant tenant = studio.tenant("pro");
    AppId app = studio.app(tenant);
    upload(tenant, app);

    Slideshow ready = studio.ready(queued(tenant, app));

    List<Layout> layouts =
        ready.copy().orElseThrow().slides().stream().map(slide -> slide.layout()).toList();
    assertThat(layouts).containsOnlyOnce(Layout.SHOWCASE);
    for (int position = 1; position <= 6; position++) {
      long seen = unmistakable(ready, position);
      if (layouts.get(position - 1) == Layout.SHOWCASE) {
        assertThat(seen).isGreaterThan(SEEN);
      } else {
        assertThat(seen).isZero();
      }
    }
  }

  @Test
  void slidesOfAnAppWithoutPicturesShowNone() throws IOException {
    Tenant tenant = studio.tenant("pro");
    AppId app = studio.app(tenant);

    Slideshow ready = studio.ready(queued(tenant, app));

    for (int position = 1; position <= 6; position++) {
      assertThat(unmistakable(ready, position)).isZero();
    }
  }

  private void upload(Tenant tenant, AppId app) throws IOException {
    BufferedImage picture = new BufferedImage(390, 844, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(UNMISTAKABLE));
    graphics.fillRect(0, 0, 390, 844);
    graphics.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", file);
    AppScreenshots screenshots = studio.the(AppScreenshots.class);
    assertThat(
            screenshots.attach(
                tenant, Studio.ACTOR, screenshots.prepare(tenant, app, file.toByteArray())))
        .isInstanceOf(UploadOutcome.Kept.class);
  }

  private Slideshow queued(Tenant tenant, AppId app) {
    CreationOutcome outcome =
        studio
            .the(SlideshowCreation.class)
            .create(
                tenant,
                Studio.ACTOR,
                new NewSlideshow(app, TEMPLATE, Map.of(), Optional.empty(), ImageSource.AUTO));
    return ((CreationOutcome.Queued) outcome).slideshow();
  }

  private long unmistakable(Slideshow slideshow, int position) throws IOException {
    try (StoredObject file =
        studio.the(ObjectStore.class).open(slideshow.file(position)).orElseThrow()) {
      BufferedImage picture = ImageIO.read(file.content());
      return IntStream.range(0, picture.getHeight())
          .mapToLong(
              y ->
                  IntStream.range(0, picture.getWidth())
                      .filter(x -> (picture.getRGB(x, y) & 0xffffff) == UNMISTAKABLE)
                      .count())
          .sum();
    }
  }
}
