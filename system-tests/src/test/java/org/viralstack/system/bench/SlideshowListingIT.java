package org.viralstack.system.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.Rows;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.load.Figures;

/** How long lists take of an organization that has made a hundred thousand slideshows. */
@Tag("bench")
@OnPlatform
class SlideshowListingIT {
  private static final String BASE = "/v0/api/v1";
  private static final int MANY = 100_000;
  private static final int WARM_UP = 150;
  private static final int CALLS = 200;
  private static final double MOST_MILLIS = 20;

  private final Platform platform;
  private final Api api;
  private final Customers customers;
  private final Figures figures = Figures.page("slideshow-listing");

  SlideshowListingIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  @Test
  void firstAndThousandthPageComeWithinTwentyMilliseconds() {
    Customer customer = customers.on("enterprise");
    copied(made(customer));
    String app = "&status=READY&app_id=" + firstApp(customer);
    String[] queries = {
      "?page=1", "?page=1000", "?page=1" + app, "?page=1000" + app, "?page=1000&limit=100"
    };
    for (String query : queries) {
      assertThat(list(customer, query).getInt("total")).isEqualTo(MANY);
      assertThat(list(customer, query).getJsonArray("data")).isNotEmpty();
      for (int call = 0; call < WARM_UP; call++) {
        list(customer, query);
      }
    }
    Map<String, Double> medians = new TreeMap<>();
    for (String query : queries) {
      double[] millis = new double[CALLS];
      for (int call = 0; call < CALLS; call++) {
        long begin = System.nanoTime();
        api.get(BASE + "/slideshows" + query).bearer(customer.token()).send();
        millis[call] = (System.nanoTime() - begin) / 1e6;
      }
      Arrays.sort(millis);
      figures.note(
          "GET /slideshows%s: median %.1f ms, p90 %.1f ms, fastest %.1f ms",
          query, millis[CALLS / 2], millis[CALLS * 9 / 10], millis[0]);
      if (!query.contains("limit")) {
        medians.put(query, millis[CALLS / 2]);
      }
    }
    assertThat(medians.values()).allMatch(median -> median < MOST_MILLIS, "below 20 ms");
  }

  private String made(Customer customer) {
    String app =
        api.post(BASE + "/apps")
            .bearer(customer.token())
            .json("{\"name\": \"Busy\", \"niche\": \"design\"}")
            .send()
            .expect(201)
            .body()
            .getString("_id");
    String id =
        api.post(BASE + "/apps/" + app + "/slideshows")
            .bearer(customer.token())
            .json("{\"template_key\": \"trending-designs-monthly\"}")
            .send()
            .expect(202)
            .body()
            .getString("slideshow_id");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> list(customer, "?status=READY").getInt("total") == 1);
    return id;
  }

  /** Rows as a finished slideshow has them, its files left out. */
  private void copied(String pattern) {
    Rows rows = Rows.of(platform);
    rows.change(
        """
        INSERT INTO studio.slideshows
        SELECT 'ss_0' || lpad(n::text, 25, '0'), organization_id, test_mode, app_id, hook_id,
          hook_text, status, language, template_key, chosen, words, look, revision, drawn_in,
          error, reservation_id, created_at, updated_at
        FROM studio.slideshows, generate_series(2, %d) n WHERE id = ?
        """
            .formatted(MANY),
        pattern);
    rows.change("VACUUM ANALYZE studio.slideshows");
  }

  private String firstApp(Customer customer) {
    return list(customer, "").getJsonArray("data").getJsonObject(0).getString("app_id");
  }

  private JsonObject list(Customer customer, String query) {
    return api.get(BASE + "/slideshows" + query).bearer(customer.token()).send().expect(200).json();
  }
}
