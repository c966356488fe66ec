package org.viralstack.system.slides;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** {@code GET /v0/api/v1/niches}. */
@OnPlatform
class NichesIT {
  private final Api api;
  private final Customers customers;

  NichesIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  @Test
  void everyNicheHasTemplatesWithTheirVariables() {
    JsonObject page =
        api.get("/v0/api/v1/niches").bearer(customers.free().token()).send().expect(200).json();
    List<JsonObject> niches = page.getJsonArray("data").getValuesAs(JsonObject.class);

    assertThat(niches)
        .hasSizeGreaterThanOrEqualTo(8)
        .allSatisfy(
            niche -> {
              assertThat(niche.getString("name")).isNotBlank();
              assertThat(niche.getJsonArray("templates")).isNotEmpty();
            })
        .extracting(niche -> niche.getString("key"))
        .contains("general", "fitness");
    assertThat(page.toString())
        .contains("\"template_key\":\"trending-designs-monthly\"", "\"name\":\"aesthetic\"");
  }
}
