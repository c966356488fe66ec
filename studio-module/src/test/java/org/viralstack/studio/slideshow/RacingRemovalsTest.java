package org.viralstack.studio.slideshow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.node.Tenants;
import org.viralstack.studio.slideshow.removal.SlideshowRemoval;
import org.viralstack.testing.database.Database;

/** Slideshows that are removed at one moment, on real PostgreSQL. */
class RacingRemovalsTest {
  private static final int AT_ONCE = 16;
  private static final int ROUNDS = 2;
  private static final String WITHOUT_A_PLACE =
      """
      UPDATE auth.scheduled_tasks SET execution_time = now() + interval '1 minute'
      WHERE task_name = 'slideshow.render'
      """;

  private final Database database = new Database();
  private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);
  @TempDir private Path files;

  @AfterEach
  void end() {
    threads.close();
  }

  @Test
  void removalsOfWaitingOnesNeverFail() throws Exception {
    try (Studio studio = studio("api")) {
      Tenant paying = Tenants.on(database, "business");
      Tenant trying = new Tenant(paying.organization(), true);
      for (Tenant tenant : List.of(paying, trying)) {
        AppId app = studio.app(tenant);
        for (int round = 0; round < ROUNDS; round++) {
          List<Slideshow> asked = waiting(studio, tenant, app);
          database.execute(WITHOUT_A_PLACE);
          removeAtOnce(studio, asked);
        }
      }
      assertThat(studio.counted(paying, "used + reserved")).isZero();
    }
    assertNobodyWasSacrificed();
  }

  @Test
  void removalsOfOnesThatAreBeingFinishedNeverFail() throws Exception {
    try (Studio studio = studio("api,worker")) {
      Tenant tenant = Tenants.on(database, "business");
      AppId app = studio.app(tenant);
      for (int round = 0; round < ROUNDS; round++) {
        List<Slideshow> asked = waiting(studio, tenant, app);
        await()
            .atMost(Duration.ofMinutes(1))
            .until(() -> studio.now(asked.getFirst()).status() == SlideshowStatus.READY);
        removeAtOnce(studio, asked);
      }
      assertThat(studio.counted(tenant, "reserved")).isZero();
      assertThat(studio.counted(tenant, "used")).isGreaterThanOrEqualTo(ROUNDS);
    }
    assertNobodyWasSacrificed();
  }

  private Studio studio(String roles) {
    return Studio.start(
        database,
        Map.of("viralstack.node.roles", roles, "viralstack.files.directory", files.toString()));
  }

  private static List<Slideshow> waiting(Studio studio, Tenant tenant, AppId app) {
    return IntStream.range(0, AT_ONCE).mapToObj(number -> studio.queued(tenant, app)).toList();
  }

  private void removeAtOnce(Studio studio, List<Slideshow> slideshows) throws Exception {
    SlideshowRemoval removal = studio.the(SlideshowRemoval.class);
    CyclicBarrier start = new CyclicBarrier(slideshows.size());
    List<Callable<Boolean>> removals =
        slideshows.stream()
            .<Callable<Boolean>>map(
                each ->
                    () -> {
                      start.await();
                      return removal.remove(each.tenant(), Studio.ACTOR, each.id());
                    })
            .toList();
    for (Future<Boolean> removed : threads.invokeAll(removals)) {
      assertThat(removed).succeedsWithin(Duration.ZERO).isEqualTo(true);
    }
  }

  /** The database counts those of all transactions, also of those that are tried again. */
  private void assertNobodyWasSacrificed() {
    assertThat(
            database.count(
                "SELECT deadlocks FROM pg_stat_database WHERE datname = current_database()"))
        .isZero();
  }
}
