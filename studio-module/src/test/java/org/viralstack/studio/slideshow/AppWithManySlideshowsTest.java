package org.viralstack.studio.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.app.lifecycle.AppRemoval;
import org.viralstack.studio.app.lifecycle.AppRemovalOutcome;
import org.viralstack.testing.database.Database;

/** What it costs the database that an app goes which has many slideshows. */
class AppWithManySlideshowsTest {
  private static final String NOTING =
      """
      CREATE TABLE noted (what text);
      CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN INSERT INTO noted VALUES (TG_TABLE_NAME); RETURN NULL; END $$;
      CREATE TRIGGER noted AFTER DELETE ON studio.slideshows
        FOR EACH STATEMENT EXECUTE FUNCTION note();
      CREATE TRIGGER noted AFTER INSERT ON auth.scheduled_tasks
        FOR EACH STATEMENT EXECUTE FUNCTION note()
      """;
  private static final String FINISHED =
      """
      INSERT INTO studio.slideshows (id, organization_id, test_mode, app_id, status, language,
        template_key, chosen, revision, drawn_in, created_at, updated_at)
      SELECT 'ss_' || lpad(number::text, 26, '0'), organization_id, test_mode, id, 'FAILED', 'en',
        'any', '{}', 1, '1,1,1,1,1,1', now(), now()
      FROM studio.apps, generate_series(1, 300) number WHERE id = ?
      """;

  private final Database database = new Database();

  private long rows(String condition) {
    return database.count("SELECT count(*) FROM " + condition);
  }

  @Test
  void itsRemovalTakesAsFewStatementsAsThatOfOneWithFew() {
    try (Studio studio = Studio.start(database, Map.of("viralstack.node.roles", "api"))) {
      Tenant tenant = studio.tenant("pro");
      AppId app = studio.app(tenant);
      AppId other = studio.app(tenant, "Other");
      IntStream.range(0, 3).forEach(number -> studio.queued(tenant, app));
      Slideshow kept = studio.queued(tenant, other);
      database.execute(FINISHED, app.value());
      database.execute("UPDATE studio.apps SET status = 'ARCHIVED' WHERE id = ?", app.value());
      database.execute(NOTING);

      assertThat(studio.the(AppRemoval.class).delete(tenant, Studio.ACTOR, app))
          .isEqualTo(AppRemovalOutcome.DELETED);

      assertThat(rows("studio.slideshows WHERE app_id = '" + app + "'")).isZero();
      assertThat(studio.now(kept).status()).isEqualTo(SlideshowStatus.QUEUED);
      assertThat(studio.counted(tenant, "reserved")).isEqualTo(1);
      assertThat(rows("auth.scheduled_tasks WHERE task_name = 'slideshow.render'")).isEqualTo(1);
      assertThat(rows("noted WHERE what = 'slideshows'")).isEqualTo(1);
      // One for all that are finished, two for each of the three others, and one for the app.
      assertThat(rows("noted WHERE what = 'scheduled_tasks'")).isLessThanOrEqualTo(8);
      assertThat(rows("auth.scheduled_tasks WHERE task_instance LIKE '%/slideshows/%'"))
          .isEqualTo(300 + 2 * 3);
    }
  }
}
