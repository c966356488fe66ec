package org.viralstack.studio.job;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.job.cache.JoinedMovies;
import org.viralstack.studio.job.removal.JobRemoval;
import org.viralstack.studio.job.removal.JobRemovalOutcome;
import org.viralstack.studio.job.theatre.Theatre;
import org.viralstack.testing.database.Database;

/** The second movie of the same content, on the real engine, database and FFmpeg. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MovieCacheTest {
  private static final String MINUTES = "render_minutes_per_month";

  private final Database database = new Database();
  private Theatre theatre;

  @BeforeAll
  void start(@TempDir Path files) {
    theatre = Theatre.start(database, files, Map.of());
  }

  @AfterAll
  void stop() {
    theatre.close();
  }

  private Job made(Tenant tenant, JsonObject movie) {
    return theatre.done(tenant, theatre.queued(tenant, movie));
  }

  private byte[] content(ObjectKey key) throws IOException {
    try (StoredObject file = theatre.the(ObjectStore.class).open(key).orElseThrow()) {
      return file.content().readAllBytes();
    }
  }

  private long scenesRendered(JobId movie) {
    return database.count(
        "SELECT sum(attempt) FROM studio.jobs WHERE type = 'SCENE' AND parent_id = '"
            + movie
            + "'");
  }

  private Optional<Job> found(Tenant tenant, Job movie) {
    return theatre.the(JoinedMovies.class).find(tenant, digest(movie));
  }

  private String digest(Job movie) {
    return database.text("SELECT digest FROM studio.jobs WHERE id = '" + movie.id() + "'");
  }

  @Test
  void sameMovieIsNeitherRenderedNorJoinedAgainAndIsPaidFor() throws IOException {
    Tenant tenant = theatre.tenant("pro");
    JsonObject movie = Theatre.movie("Twice", 3, 1);
    Job first = made(tenant, movie);
    // Whoever wanted to join them again would find none.
    theatre.the(ObjectStore.class).deleteAll(new ObjectKey(tenant.organization() + "/scenes"));
    Job second = made(tenant, movie);

    assertThat(second.children()).isEqualTo(new Children(4, 4, 0, 0, 0));
    assertThat(scenesRendered(second.id())).isZero();
    assertThat(second.media()).isEqualTo(first.media());
    assertThat(content(second.output())).isEqualTo(content(first.output()));
    assertThat(content(second.thumbnail())).isEqualTo(content(first.thumbnail()));
    assertThat(theatre.counted(tenant, MINUTES, "used")).isBetween(5_900L, 6_000L);
  }

  @Test
  void movieOutlivesTheOneThatItWasCopiedFrom() throws IOException {
    Tenant tenant = theatre.tenant("pro");
    JsonObject movie = Theatre.movie("Outlived", 1, 1);
    Job first = made(tenant, movie);
    Job second = made(tenant, movie);
    byte[] before = content(first.output());
    assertThat(theatre.the(JobRemoval.class).remove(tenant, Theatre.ACTOR, first.id()))
        .isEqualTo(JobRemovalOutcome.REMOVED);

    assertThat(content(second.output())).isEqualTo(before);
    assertThat(found(tenant, second).map(Job::id)).contains(second.id());
  }

  @Test
  void movieWhoseFilesAreGoneIsJoinedAnew() throws IOException {
    Tenant tenant = theatre.tenant("pro");
    JsonObject movie = Theatre.movie("Gone", 2, 1);
    Job first = made(tenant, movie);
    byte[] before = content(first.output());
    theatre.the(ObjectStore.class).deleteAll(first.directory());
    Job second = made(tenant, movie);

    assertThat(scenesRendered(second.id())).isZero();
    assertThat(content(second.output())).isEqualTo(before);
  }

  @Test
  void movieWhoseTimeIsOverIsNotFound() {
    Tenant tenant = theatre.tenant("pro");
    Job movie = made(tenant, Theatre.movie("Over", 1, 1));
    assertThat(found(tenant, movie)).isPresent();
    database.execute(
        "UPDATE studio.jobs SET files_until = now() - interval '1 s' WHERE id = ?",
        movie.id().value());

    assertThat(found(tenant, movie)).isEmpty();
  }

  @Test
  void movieOfOthersIsRenderedAgain() {
    Tenant tenant = theatre.tenant("pro");
    Tenant other = theatre.tenant("pro");
    JsonObject movie = Theatre.movie("Foreign", 2, 1);
    Job first = made(tenant, movie);

    assertThat(found(other, first)).isEmpty();
    assertThat(found(new Tenant(tenant.organization(), true), first)).isEmpty();
    Job second = made(other, movie);
    assertThat(digest(second)).isEqualTo(digest(first));
    assertThat(scenesRendered(second.id())).isEqualTo(2);
    assertThat(found(tenant, first).map(Job::id)).contains(first.id());
  }
}
