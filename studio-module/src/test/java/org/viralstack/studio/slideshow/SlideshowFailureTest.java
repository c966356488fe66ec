package org.viralstack.studio.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.studio.slideshow.removal.SlideshowRemoval;
import org.viralstack.testing.database.Database;

/** Slideshows that one node takes in, and that another one meets changed circumstances with. */
class SlideshowFailureTest {
  private static final Map<String, String> NO_WORKER = Map.of("viralstack.node.roles", "api");

  private final Database database = new Database();
  @TempDir private Path files;

  private Studio worker() {
    return Studio.start(database, Map.of("viralstack.files.directory", files.toString()));
  }

  @Test
  void slideshowWhoseTemplateIsGoneFailsAndIsNotCounted() {
    Tenant tenant;
    Slideshow asked;
    try (Studio studio = Studio.start(database, NO_WORKER)) {
      tenant = studio.tenant("pro");
      asked = studio.queued(tenant, studio.app(tenant));
      assertThat(studio.counted(tenant, "reserved")).isEqualTo(1);
    }
    database.execute(
        "UPDATE studio.slideshows SET template_key = 'gone' WHERE id = ?", asked.id().value());
    try (Studio studio = worker()) {
      Slideshow failed = studio.ended(asked);

      assertThat(failed.status()).isEqualTo(SlideshowStatus.FAILED);
      assertThat(failed.error()).isPresent();
      assertThat(studio.counted(tenant, "used + reserved")).isZero();
    }
  }

  @Test
  void slideshowThatWaitsIsCancelledByItsRemoval() {
    try (Studio studio = Studio.start(database, NO_WORKER)) {
      Tenant tenant = studio.tenant("pro");
      Slideshow asked = studio.queued(tenant, studio.app(tenant));

      studio.the(SlideshowRemoval.class).remove(tenant, new Actor.Installation(), asked.id());

      assertThat(studio.counted(tenant, "used + reserved")).isZero();
      assertThat(
              database.count(
                  "SELECT count(*) FROM auth.scheduled_tasks WHERE task_instance LIKE '"
                      + asked.id()
                      + "%'"))
          .isZero();
    }
  }

  @Test
  void slideshowThatADeadNodeHadBegunIsMadeAnewAndCountedOnce() {
    Tenant tenant;
    Slideshow asked;
    try (Studio studio = Studio.start(database, NO_WORKER)) {
      tenant = studio.tenant("pro");
      asked = studio.queued(tenant, studio.app(tenant));
    }
    database.execute(
        "UPDATE studio.slideshows SET status = 'RENDERING' WHERE id = ?", asked.id().value());
    try (Studio studio = worker()) {
      studio.ready(asked);

      assertThat(studio.counted(tenant, "used")).isEqualTo(1);
      assertThat(studio.counted(tenant, "reserved")).isZero();
    }
  }
}
