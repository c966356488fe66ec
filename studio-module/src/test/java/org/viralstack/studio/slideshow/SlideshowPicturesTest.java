package org.viralstack.studio.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
import org.viralstack.studio.outgoing.Receiver;
import org.viralstack.studio.slideshow.creation.CreationOutcome;
import org.viralstack.studio.slideshow.creation.ImageSource;
import org.viralstack.studio.slideshow.creation.NewSlideshow;
import org.viralstack.studio.slideshow.creation.SlideshowCreation;
import org.viralstack.studio.slideshow.editing.SlideEdit;
import org.viralstack.studio.slideshow.editing.SlideshowEditing;
import org.viralstack.studio.slideshow.editing.TextEdit;
import org.viralstack.testing.database.Database;

/** The pictures of an app, uploaded or elsewhere, are seen on its slides. */
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
    studio =
        Studio.start(
            database,
            Map.of(
                "viralstack.files.directory", files.toString(),
                "viralstack.outgoing.http-hosts", "127.0.0.1",
                "viralstack.outgoing.ranges", "127.0.0.1"));
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

    assertIsOnTheSlideThatPresentsTheApp(ready);
  }

  private void assertIsOnTheSlideThatPresentsTheApp(Slideshow ready) throws IOException {
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
  void pictureElsewhereIsFetchedOnceAndStaysThroughEditsAfterItIsGoneThere() throws IOException {
    Tenant tenant = studio.tenant("pro");
    Slideshow ready;
    try (Receiver elsewhere = serving(picture())) {
      AppId app = studio.app(tenant, "Linked", List.of(url(elsewhere)));
      ready = studio.ready(queued(tenant, app));
      assertThat(elsewhere.calls()).isEqualTo(1);
    }
    assertIsOnTheSlideThatPresentsTheApp(ready);
    List<SlideEdit> edits =
        IntStream.rangeClosed(1, 6).mapToObj(position -> headline(position, "Other")).toList();

    studio
        .the(SlideshowEditing.class)
        .edit(
            tenant,
            Studio.ACTOR,
            ready.id(),
            new TextEdit(Optional.empty(), Optional.empty(), Optional.empty(), edits));

    Slideshow edited = studio.ready(ready);
    assertThat(edited.revision()).isEqualTo(2);
    assertIsOnTheSlideThatPresentsTheApp(edited);
  }

  @Test
  void pictureThatCannotBeHadIsLeftOutAndTheNextIsShown() throws IOException {
    Tenant tenant = studio.tenant("pro");
    byte[] picture = picture();
    try (Receiver whole = serving(picture);
        Receiver half = serving(Arrays.copyOf(picture, picture.length / 2));
        Receiver missing = answering(404, new byte[0])) {
      List<String> bad =
          List.of(
              url(half),
              url(missing),
              "https://127.0.0.2/picture.png",
              "https://169.254.169.254/picture.png");
      Slideshow none = studio.ready(queued(tenant, studio.app(tenant, "None", bad)));
      List<String> mixed = Stream.concat(bad.stream(), Stream.of(url(whole))).toList();
      Slideshow one = studio.ready(queued(tenant, studio.app(tenant, "One", mixed)));

      for (int position = 1; position <= 6; position++) {
        assertThat(unmistakable(none, position)).isZero();
      }
      assertIsOnTheSlideThatPresentsTheApp(one);
    }
  }

  private static Receiver serving(byte[] file) throws IOException {
    return answering(200, file);
  }

  private static Receiver answering(int status, byte[] file) throws IOException {
    return Receiver.plain(
        exchange -> {
          exchange.sendResponseHeaders(status, file.length == 0 ? -1 : file.length);
          exchange.getResponseBody().write(file);
          exchange.close();
        });
  }

  private static String url(Receiver receiver) {
    return "http://127.0.0.1:%d/picture.png".formatted(receiver.port());
  }

  private static SlideEdit headline(int position, String text) {
    return new SlideEdit(
        position,
        Optional.of(text),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
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
    AppScreenshots screenshots = studio.the(AppScreenshots.class);
    assertThat(
            screenshots.attach(tenant, Studio.ACTOR, screenshots.prepare(tenant, app, picture())))
        .isInstanceOf(UploadOutcome.Kept.class);
  }

  private static byte[] picture() throws IOException {
    BufferedImage picture = new BufferedImage(390, 844, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(new Color(UNMISTAKABLE));
    graphics.fillRect(0, 0, 390, 844);
    graphics.dispose();
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(picture, "png", file);
    return file.toByteArray();
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
