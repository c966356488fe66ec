package org.viralstack.studio.slideshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.slideshow.editing.EditOutcome;
import org.viralstack.studio.slideshow.editing.SlideEdit;
import org.viralstack.studio.slideshow.editing.SlideshowEditing;
import org.viralstack.studio.slideshow.editing.TextEdit;
import org.viralstack.studio.slideshow.export.ExportOutcome;
import org.viralstack.studio.slideshow.export.SlideshowExport;
import org.viralstack.studio.slideshow.export.SlideshowExports;
import org.viralstack.studio.slideshow.removal.SlideshowRemoval;
import org.viralstack.testing.database.Database;

/** Slideshows from the wish to the files, on the real engine, database and renderer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlideshowLifeTest {
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

  private List<byte[]> slides(Slideshow slideshow) throws IOException {
    List<byte[]> slides = new ArrayList<>();
    for (int position = 1; position <= 6; position++) {
      try (StoredObject file =
          studio.the(ObjectStore.class).open(slideshow.file(position)).orElseThrow()) {
        slides.add(file.content().readAllBytes());
      }
    }
    return slides;
  }

  private static TextEdit headline(int position, String text) {
    return new TextEdit(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(
            new SlideEdit(
                position,
                Optional.of(text),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty())));
  }

  private EditOutcome edit(Slideshow slideshow, TextEdit edit) {
    return studio
        .the(SlideshowEditing.class)
        .edit(slideshow.tenant(), Studio.ACTOR, slideshow.id(), edit);
  }

  private Map<String, byte[]> exported(Slideshow slideshow) throws IOException {
    var outcome =
        (ExportOutcome.Open<SlideshowExport>)
            studio.the(SlideshowExports.class).open(slideshow.tenant(), slideshow.id());
    ByteArrayOutputStream zip = new ByteArrayOutputStream();
    try (SlideshowExport export = outcome.content()) {
      export.writeTo(zip);
    }
    Map<String, byte[]> entries = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        entries.put(entry.getName(), in.readAllBytes());
      }
    }
    return entries;
  }

  @Test
  void slideshowBecomesSixPicturesAndIsCountedOnce() throws IOException {
    Tenant tenant = studio.tenant("pro");
    Slideshow ready = studio.ready(studio.queued(tenant, studio.app(tenant)));
    Map<String, byte[]> zip = exported(ready);

    assertThat(zip.keySet())
        .containsExactly(
            "caption.txt",
            "ctas.txt",
            "hashtags.txt",
            "manifest.json",
            "slide-1.png",
            "slide-2.png",
            "slide-3.png",
            "slide-4.png",
            "slide-5.png",
            "slide-6.png");
    for (int position = 1; position <= 6; position++) {
      var picture =
          ImageIO.read(new ByteArrayInputStream(zip.get("slide-%d.png".formatted(position))));
      assertThat(picture.getWidth()).isEqualTo(1080);
      assertThat(picture.getHeight()).isEqualTo(1920);
    }
    assertThat(studio.counted(tenant, "used")).isEqualTo(1);
    assertThat(studio.counted(tenant, "reserved")).isZero();
    assertThat(ready.hookText())
        .contains(ready.copy().orElseThrow().slides().getFirst().headline());
  }

  @Test
  void editDrawsAgainOnlyWhatChangedAndIsNotCounted() throws IOException {
    Tenant tenant = studio.tenant("pro");
    Slideshow first = studio.ready(studio.queued(tenant, studio.app(tenant)));
    List<byte[]> before = slides(first);

    Slideshow edited =
        ((EditOutcome.Edited) edit(first, headline(2, "Other words on the second"))).slideshow();
    Slideshow second = studio.ready(edited);
    List<byte[]> after = slides(second);

    assertThat(edited.status()).isEqualTo(SlideshowStatus.QUEUED);
    assertThat(second.drawnIn()).containsExactly(1, 2, 1, 1, 1, 1);
    for (int slide = 0; slide < 6; slide++) {
      if (slide == 1) {
        assertThat(after.get(slide)).isNotEqualTo(before.get(slide));
      } else {
        assertThat(after.get(slide)).isEqualTo(before.get(slide));
      }
    }
    await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> studio.the(ObjectStore.class).open(first.file(2)).isEmpty());
    assertThat(studio.counted(tenant, "used")).isEqualTo(1);
  }

  @Test
  void captionAloneDrawsNothing() {
    Tenant tenant = studio.tenant("pro");
    Slideshow first = studio.ready(studio.queued(tenant, studio.app(tenant)));

    EditOutcome outcome =
        edit(
            first,
            new TextEdit(Optional.of("Short."), Optional.empty(), Optional.empty(), List.of()));

    Slideshow edited = ((EditOutcome.Edited) outcome).slideshow();
    assertThat(edited.status()).isEqualTo(SlideshowStatus.READY);
    assertThat(studio.now(first).copy().orElseThrow().caption()).isEqualTo("Short.");
  }

  @Test
  void removalTakesTheFilesAndLeavesTheCount() throws IOException {
    Tenant tenant = studio.tenant("pro");
    Slideshow ready = studio.ready(studio.queued(tenant, studio.app(tenant)));

    assertThat(studio.the(SlideshowRemoval.class).remove(tenant, Studio.ACTOR, ready.id()))
        .isTrue();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                studio
                    .the(ObjectStore.class)
                    .list(ready.directory(), Optional.empty(), 10)
                    .isEmpty());
    assertThat(studio.counted(tenant, "used")).isEqualTo(1);
  }
}
