package org.viralstack.studio.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.slideshow.creation.CreationOutcome;
import org.viralstack.studio.slideshow.creation.ImageSource;
import org.viralstack.studio.slideshow.creation.NewSlideshow;
import org.viralstack.studio.slideshow.creation.SlideshowCreation;
import org.viralstack.testing.database.Database;

/** How many slideshows are made and counted, on the real engine, database and renderer. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SlideshowCountTest {
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
  void ofManyAtOnceExactlyAsManyAreMadeAsThePlanAllows() throws Exception {
    Tenant tenant = studio.tenant("free");
    AppId app = studio.app(tenant);
    studio.queued(tenant, app);
    studio.queued(tenant, app);
    Callable<CreationOutcome> call = () -> studio.ask(tenant, app);
    try (ExecutorService threads = Executors.newFixedThreadPool(64)) {
      List<CreationOutcome> outcomes =
          threads.invokeAll(Collections.nCopies(64, call)).stream().map(Future::resultNow).toList();
      assertThat(outcomes.stream().filter(CreationOutcome.Queued.class::isInstance)).hasSize(3);
      assertThat(outcomes.stream().filter(CreationOutcome.OverQuota.class::isInstance)).hasSize(61);
    }
    assertThat(studio.counted(tenant, "used + reserved")).isEqualTo(5);
  }

  @Test
  void trialMakesAndCountsNothing() {
    Tenant tenant = studio.tenant("free");
    AppId app = studio.app(tenant);

    CreationOutcome outcome =
        studio
            .the(SlideshowCreation.class)
            .attempt(
                tenant,
                new NewSlideshow(
                    app, studio.template(), Map.of(), Optional.empty(), ImageSource.AUTO));

    assertThat(outcome).isInstanceOf(CreationOutcome.Possible.class);
    assertThat(studio.counted(tenant, "used + reserved")).isZero();
    assertThat(
            database.count("SELECT count(*) FROM studio.slideshows WHERE app_id = '" + app + "'"))
        .isZero();
  }

  @Test
  void testModeIsNotCounted() {
    Tenant tenant = new Tenant(studio.tenant("pro").organization(), true);
    studio.ready(studio.queued(tenant, studio.app(tenant)));

    assertThat(studio.counted(tenant, "used + reserved")).isZero();
  }

  @Test
  void organizationNeverHasMoreDrawnAtOnceThanItsPlaces() {
    Tenant tenant = studio.tenant("pro");
    AppId app = studio.app(tenant);
    List<Slideshow> asked =
        IntStream.range(0, 8).mapToObj(number -> studio.queued(tenant, app)).toList();
    long most = 0;
    while (asked.stream().anyMatch(slideshow -> studio.now(slideshow).status().isOpen())) {
      most =
          Math.max(
              most,
              database.count(
                  "SELECT count(*) FROM studio.slideshows WHERE status = 'RENDERING' AND app_id = '"
                      + app
                      + "'"));
    }

    assertThat(most).isBetween(1L, 2L);
    asked.forEach(studio::ready);
  }
}
