package org.viralstack.billing;

import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.storage.SchemaOwner;

/** Owner of the schema {@code billing}. */
@Service
class BillingSchema implements SchemaOwner {
  @Override
  public String schema() {
    return "billing";
  }

  @Override
  public int order() {
    return 2;
  }
}
