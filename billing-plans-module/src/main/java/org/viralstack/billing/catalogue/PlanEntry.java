package org.viralstack.billing.catalogue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.billing.Allowance;
import org.viralstack.billing.Feature;
import org.viralstack.billing.Feature.Measure;
import org.viralstack.billing.Frame;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.RequestLimit;

/** Reads one plan of the catalogue. */
final class PlanEntry {
  private static final String SYNC_REQUESTS = "sync_requests_per_minute";
  private static final int LONGEST_JOB_MINUTES = 24 * 60;
  private static final int LARGEST_SIDE = 16_384;
  private static final int MOST_UNITS = 1_000_000_000;

  private PlanEntry() {}

  static Plan read(int position, JsonObject json, List<String> faults) {
    Fields fields = new Fields(place(position, json), json, faults);
    Map<Feature, Allowance> allowances = allowances(fields.object("features"));
    Plan plan =
        new Plan(
            key(fields),
            fields.text("name", 60),
            fields.dollars("price_per_month_usd"),
            RequestLimit.perMinute(
                fields.whole("slides_requests_per_minute", 1, RequestLimit.MOST_REQUESTS)),
            syncRequests(fields, allowances),
            Duration.ofMinutes(fields.whole("longest_job_minutes", 1, LONGEST_JOB_MINUTES)),
            frame(fields.object("largest_frame")),
            allowances);
    fields.refuseUnknown();
    return plan;
  }

  private static String place(int position, JsonObject json) {
    String key = json.get("key") == null ? "without a key" : json.get("key").toString();
    return "plan " + position + " (" + key + ")";
  }

  private static PlanKey key(Fields fields) {
    String key = fields.text("key", 32);
    if (!PlanKey.isValid(key)) {
      fields.fault("key", "must be lower-case letters, digits and hyphens, a letter first", key);
      return new PlanKey("faulty");
    }
    return new PlanKey(key);
  }

  private static Optional<RequestLimit> syncRequests(
      Fields fields, Map<Feature, Allowance> allowances) {
    boolean keysAccepted = allowances.getOrDefault(Feature.API_ACCESS, Allowance.none()).covers(1);
    if (keysAccepted != fields.has(SYNC_REQUESTS)) {
      fields.fault(SYNC_REQUESTS, "must stand exactly where api_access is true", "");
    }
    return fields.has(SYNC_REQUESTS)
        ? Optional.of(
            RequestLimit.perMinute(fields.whole(SYNC_REQUESTS, 1, RequestLimit.MOST_REQUESTS)))
        : Optional.empty();
  }

  private static Frame frame(Fields fields) {
    Frame frame =
        new Frame(fields.whole("width", 1, LARGEST_SIDE), fields.whole("height", 1, LARGEST_SIDE));
    fields.refuseUnknown();
    return frame;
  }

  private static Map<Feature, Allowance> allowances(Fields fields) {
    Map<Feature, Allowance> allowances = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      allowances.put(feature, allowance(fields, feature));
    }
    fields.refuseUnknown();
    return allowances;
  }

  private static Allowance allowance(Fields fields, Feature feature) {
    if (feature.measure() == Measure.SWITCH) {
      return fields.yesOrNo(feature.wireName()) ? Allowance.unlimited() : Allowance.none();
    }
    return fields
        .wholeOrUnlimited(feature.wireName(), MOST_UNITS)
        .map(units -> Allowance.upTo((long) units * feature.amountPerUnit()))
        .orElseGet(Allowance::unlimited);
  }
}
