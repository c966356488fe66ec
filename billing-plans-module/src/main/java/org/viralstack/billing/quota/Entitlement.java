package org.viralstack.billing.quota;

import java.util.Optional;
import org.viralstack.billing.Plan;
import org.viralstack.billing.PlanKey;

/** Whether the plan of an organization has what is asked for. */
public sealed interface Entitlement {
  /** It has. */
  record Entitled() implements Entitlement {}

  /**
   * It has not.
   *
   * @param feature what is missing, as the catalogue names it, such as {@code webhooks} or {@code
   *     largest_frame}
   * @param plan the plan that the organization is on
   * @param required the cheapest plan that has it
   */
  record NotInPlan(String feature, Plan plan, Optional<PlanKey> required) implements Entitlement {}
}
