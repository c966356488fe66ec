package org.viralstack.studio.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.slideshow.storage.SlideshowFilter;
import org.viralstack.studio.slideshow.storage.SlideshowPage;
import org.viralstack.studio.slideshow.storage.Slideshows;
import org.viralstack.testing.database.Database;

/** Lists of an organization that has made very many slideshows. */
class SlideshowListTest {
  private static final int MANY = 100_000;
  private static final int RUNS = 40;

  /**
   * What else runs on the machine slows both pages down, so they are compared. Passing over 20,000
   * entries of the index takes about as long as the first page does; reading the rows, far longer.
   */
  private static final int MOST_TIMES_THE_FIRST = 4;

  @Test
  void pageFarOutComesAsFastAsTheFirst() {
    Database database = new Database();
    try (Studio studio = Studio.start(database, Map.of("viralstack.node.roles", "api"))) {
      Tenant tenant = studio.tenant("enterprise");
      AppId app = studio.app(tenant);
      Slideshow pattern = studio.queued(tenant, app);
      database.execute(
          """
          INSERT INTO studio.slideshows
          SELECT 'ss_0' || lpad(n::text, 25, '0'), organization_id, test_mode, app_id, hook_id,
            hook_text, 'FAILED', language, template_key, chosen, words, look, revision, drawn_in,
            error, reservation_id, created_at, updated_at
          FROM studio.slideshows, generate_series(2, %d) n WHERE id = ?
          """
              .formatted(MANY),
          pattern.id().value());
      database.execute("VACUUM ANALYZE studio.slideshows");

      int far = 999 * 20;
      assertThat(page(studio, tenant, far).total()).isEqualTo(MANY);
      assertThat(page(studio, tenant, far).slideshows()).hasSize(20);
      // What is compiled while the first of them runs would count against it alone.
      fastest(studio, tenant, 0);
      assertThat(fastest(studio, tenant, far))
          .isLessThan(fastest(studio, tenant, 0).multipliedBy(MOST_TIMES_THE_FIRST));
    }
  }

  private static SlideshowPage page(Studio studio, Tenant tenant, int offset) {
    return studio
        .the(Slideshows.class)
        .page(tenant, new SlideshowFilter(Optional.empty(), Optional.empty()), offset, 20);
  }

  private static Duration fastest(Studio studio, Tenant tenant, int offset) {
    Duration fastest = Duration.ofDays(1);
    for (int run = 0; run < RUNS; run++) {
      long begin = System.nanoTime();
      page(studio, tenant, offset);
      Duration took = Duration.ofNanos(System.nanoTime() - begin);
      fastest = took.compareTo(fastest) < 0 ? took : fastest;
    }
    System.out.println("offset " + offset + ": " + fastest.toNanos() / 1000 + " µs");
    return fastest;
  }
}
