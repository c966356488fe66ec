package org.viralstack.billing.quota;

import java.util.List;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;

/** Tells how much of its plan an organization has used. */
@Service
public class Usage {
  /** One for each counted feature, in the order of {@link org.viralstack.billing.Feature}. */
  public List<FeatureUsage> of(OrganizationId organization) {
    throw new UnsupportedOperationException(organization.value());
  }
}
