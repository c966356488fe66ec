package org.viralstack.billing.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.billing.Feature;
import org.viralstack.billing.PlanKey;

/** Breaks the shipped catalogue in one place and expects the sentence that tells of it. */
class CatalogueDocumentTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/plans/2/key | 'Pro Plan' | plan 3 (\"Pro Plan\"): key must be lower-case letters",
        "/plans/2/key | 'free' | plans must not hold \"free\" twice",
        "/plans/2/name | '' | plan 3 (\"pro\"): name must be a text of 1 to 60 characters",
        "/plans/2/price_per_month_usd | -1 | price_per_month_usd must be an amount from 0",
        "/plans/2/price_per_month_usd | 9.999 | with at most two decimals",
        "/plans/2/slides_requests_per_minute | 0 | must be a whole number from 1 to 1000000",
        "/plans/2/slides_requests_per_minute | 30.5 | must be a whole number from 1 to 1000000",
        "/plans/2/slides_requests_per_minute | 'three hundred' | must be a whole number from 1 to 1000000",
        "/plans/2/longest_job_minutes | 1441 | must be a whole number from 1 to 1440",
        "/plans/2/largest_frame | 7 | plan 3 (\"pro\"): largest_frame must be an object",
        "/plans/2/largest_frame/width | 0 | plan 3 (\"pro\"), largest_frame: width must be",
        "/plans/2/features/apps | -1 | from 0 to 1000000000 or \"unlimited\"",
        "/plans/2/features/apps | 'many' | from 0 to 1000000000 or \"unlimited\"",
        "/plans/2/features/apps | 99999999999999999999 | plan 3 (\"pro\"), features: apps must be",
        "/plans/2/features/webhooks | 1 | features: webhooks must be true or false",
        "/plans/2/features/aps | 1 | features: aps is not a field of the catalogue",
        "/plans/2/features/api_access | false | sync_requests_per_minute must stand exactly where",
        "/plans/0/features/api_access | true | sync_requests_per_minute must stand exactly where",
        "/plans/2/colour | 'red' | plan 3 (\"pro\"): colour is not a field of the catalogue",
        "/entry | 'gratis' | entry must be the key of a plan of the catalogue",
        "/entry | 'pro' | entry must name a plan without a price",
        "/trial/plan | 'gold' | trial: plan must be the key of a plan of the catalogue",
        "/trial/days | 0 | trial: days must be a whole number from 1 to 365",
        "/sync_session_requests_per_minute | -1 | sync_session_requests_per_minute must be a whole number from 1",
        "/plans | [] | plans must be a list of at least one object",
        "/plans/2 | null | plans must be a list of at least one object",
        "/more | 1 | the catalogue itself: more is not a field of the catalogue"
      })
  void aBrokenRuleIsToldWithItsPlaceAndItsField(String pointer, String value, String sentence) {
    JsonObject broken = shipped();
    JsonValue changed = value(value);

    String text =
        Json.createPatchBuilder()
            .add(pointer.equals("/plans/2") ? "/plans/-" : pointer, changed)
            .build()
            .apply(broken)
            .toString();

    assertThatThrownBy(() -> CatalogueDocument.read(new StringReader(text)))
        .isInstanceOf(InvalidCatalogue.class)
        .hasMessageContaining(sentence);
  }

  @Test
  void allFaultsAreToldAtOnce() {
    String text =
        Json.createPatchBuilder()
            .replace("/plans/0/features/apps", -1)
            .replace("/plans/4/features/seats", "some")
            .remove("/plans/1/name")
            .build()
            .apply(shipped())
            .toString();

    assertThatThrownBy(() -> CatalogueDocument.read(new StringReader(text)))
        .hasMessageContaining("plan 1 (\"free\"), features: apps")
        .hasMessageContaining("plan 2 (\"starter\"): name")
        .hasMessageContaining("plan 5 (\"enterprise\"), features: seats");
  }

  @Property
  void whateverStandsInTheFileIsEitherReadOrToldInSentences(@ForAll String text) {
    assertThatThrownBy(() -> CatalogueDocument.read(new StringReader(text)))
        .isInstanceOf(InvalidCatalogue.class)
        .hasMessageMatching("(?s).+\\.");
  }

  @Test
  void theOperatorsFileTakesThePlaceOfTheShippedOne(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("plans.json");
    Files.writeString(
        file,
        Json.createPatchBuilder()
            .replace("/plans/0/features/apps", 2)
            .build()
            .apply(shipped())
            .toString());

    PlanCatalogue catalogue = new CatalogueFile(Optional.of(file.toString())).catalogue();

    assertThat(catalogue.plan(new PlanKey("free")).orElseThrow().allowance(Feature.APPS).ceiling())
        .isEqualTo(2);
  }

  @Test
  void aFileThatCannotBeReadIsNamedWithItsVariable() {
    assertThatThrownBy(() -> new CatalogueFile(Optional.of("/nowhere/plans.json")))
        .isInstanceOf(InvalidCatalogue.class)
        .hasMessageContaining("viralstack.plans.file")
        .hasMessageContaining("/nowhere/plans.json");
  }

  private static JsonObject shipped() {
    var text = Objects.requireNonNull(CatalogueFile.class.getResourceAsStream("plans.json"));
    try (var reader = Json.createReader(text)) {
      return reader.readObject();
    }
  }

  private static JsonValue value(String json) {
    try (var reader = Json.createReader(new StringReader("[" + quoted(json) + "]"))) {
      return reader.readArray().getFirst();
    }
  }

  // In the table a word without digits, brackets or JSON's own words stands for a text.
  private static String quoted(String value) {
    return value.matches("-?[0-9.]+|true|false|null|\\[]") ? value : '"' + value + '"';
  }
}
