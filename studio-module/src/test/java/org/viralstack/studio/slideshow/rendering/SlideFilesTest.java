package org.viralstack.studio.slideshow.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.node.Node;
import org.viralstack.studio.slideshow.Slideshow;
import org.viralstack.studio.slideshow.SlideshowId;
import org.viralstack.studio.slideshow.SlideshowStatus;
import org.viralstack.testing.database.Database;

class SlideFilesTest {
  @TempDir private Path local;

  private static Slideshow drawnIn(int revision, Integer... slides) {
    return new Slideshow(
        new SlideshowId("ss_01ARZ3NDEKTSV4RRFFQ69G5FAV"),
        new Tenant(new OrganizationId("org_01ARZ3NDEKTSV4RRFFQ69G5FAV"), false),
        new AppId("app_01ARZ3NDEKTSV4RRFFQ69G5FAV"),
        Optional.empty(),
        Optional.empty(),
        SlideshowStatus.READY,
        "en",
        "any",
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        revision,
        List.of(slides),
        Optional.empty(),
        Instant.EPOCH,
        Instant.EPOCH);
  }

  @Test
  void whatIsOutdatedGoesAndWhatALaterRevisionHasDrawnAlreadyStays() throws IOException {
    Slideshow first = drawnIn(1, 1, 1, 1, 1, 1, 1);
    Slideshow second = drawnIn(2, 1, 2, 1, 1, 1, 1);
    Slideshow third = drawnIn(10, 1, 10, 1, 1, 1, 1);
    List<ObjectKey> keys = List.of(first.file(1), first.file(2), second.file(2), third.file(2));
    try (Node node =
        Node.start(
            new Database(),
            Clock.systemUTC(),
            Map.of("viralstack.files.directory", local.resolve("objects").toString()))) {
      ObjectStore store = node.the(ObjectStore.class);
      Path picture = Files.writeString(local.resolve("picture"), "x");
      for (ObjectKey key : keys) {
        store.put(key, MediaType.PNG, picture);
      }

      node.the(SlideFiles.class).removeOutdated(second);

      assertThat(store.list(second.directory(), Optional.empty(), 10))
          .containsExactly(first.file(1), third.file(2), second.file(2));
    }
  }
}
