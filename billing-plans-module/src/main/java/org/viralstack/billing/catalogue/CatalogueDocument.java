package org.viralstack.billing.catalogue;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.Reader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.RequestLimit;

/** Reads a catalogue and checks it. */
final class CatalogueDocument {
  private static final String CATALOGUE = "the catalogue itself";
  private static final int LONGEST_TRIAL_DAYS = 365;

  private final List<String> faults = new ArrayList<>();

  private CatalogueDocument() {}

  /**
   * Reads a catalogue.
   *
   * @throws InvalidCatalogue with a sentence for every fault
   */
  static PlanCatalogue read(Reader text) {
    return new CatalogueDocument().catalogue(parsed(text));
  }

  private static JsonObject parsed(Reader text) {
    try (JsonReader reader = Json.createReader(text)) {
      return reader.readObject();
    } catch (JsonException notJson) {
      throw new InvalidCatalogue(
          List.of("The plan catalogue is not a JSON object: " + notJson.getMessage() + "."));
    }
  }

  private PlanCatalogue catalogue(JsonObject json) {
    Fields fields = new Fields(CATALOGUE, json, faults);
    List<Plan> plans = plans(fields);
    Optional<Plan> entry = named(fields, "entry", plans);
    if (entry.isPresent() && entry.get().pricePerMonth().signum() != 0) {
      fields.fault("entry", "must name a plan without a price", "");
    }
    Fields trial = fields.object("trial");
    Optional<Plan> trialPlan = named(trial, "plan", plans);
    int trialDays = trial.whole("days", 1, LONGEST_TRIAL_DAYS);
    trial.refuseUnknown();
    RequestLimit sessions =
        RequestLimit.perMinute(
            fields.whole("sync_session_requests_per_minute", 1, RequestLimit.MOST_REQUESTS));
    fields.refuseUnknown();
    if (!faults.isEmpty() || entry.isEmpty() || trialPlan.isEmpty()) {
      throw new InvalidCatalogue(faults);
    }
    return new PlanCatalogue(
        plans, entry.get(), new Trial(trialPlan.get(), Duration.ofDays(trialDays)), sessions);
  }

  private List<Plan> plans(Fields fields) {
    List<Plan> plans = new ArrayList<>();
    Set<PlanKey> keys = new HashSet<>();
    for (JsonObject json : fields.objects("plans")) {
      Plan plan = PlanEntry.read(plans.size() + 1, json, faults);
      plans.add(plan);
      if (!keys.add(plan.key())) {
        fields.fault("plans", "must not hold \"" + plan.key() + "\" twice", plan);
      }
    }
    return plans;
  }

  private static Optional<Plan> named(Fields fields, String name, List<Plan> plans) {
    String key = fields.text(name, 32);
    Optional<Plan> plan = plans.stream().filter(each -> each.key().value().equals(key)).findFirst();
    if (plan.isEmpty()) {
      fields.fault(name, "must be the key of a plan of the catalogue", key);
    }
    return plan;
  }
}
