package org.viralstack.billing.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.RequestLimit;

/** The plans on offer, checked and unchanging. Safe for use by many threads. */
public final class PlanCatalogue {
  private final List<Plan> plans;
  private final Map<PlanKey, Plan> byKey;
  private final Plan entry;
  private final Trial trial;
  private final RequestLimit syncSessions;

  PlanCatalogue(List<Plan> plans, Plan entry, Trial trial, RequestLimit syncSessions) {
    this.plans = plans.stream().sorted(Comparator.comparing(Plan::pricePerMonth)).toList();
    this.byKey = plans.stream().collect(Collectors.toMap(Plan::key, Function.identity()));
    this.entry = entry;
    this.trial = trial;
    this.syncSessions = syncSessions;
  }

  /** All plans, the cheapest first. */
  public List<Plan> plans() {
    return plans;
  }

  public Optional<Plan> plan(PlanKey key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** The plan of organizations that pay nothing. */
  public Plan entry() {
    return entry;
  }

  public Trial trial() {
    return trial;
  }

  /** What a session gets on the Sync surface where its plan, being without keys, says nothing. */
  public RequestLimit syncSessions() {
    return syncSessions;
  }

  /** The cheapest plan of which {@code allows} is true: what a refused caller would need. */
  public Optional<Plan> cheapestAllowing(Predicate<Plan> allows) {
    return plans.stream().filter(allows).findFirst();
  }
}
