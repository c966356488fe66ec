package org.viralstack.system.plan;

import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.Platform;
import org.viralstack.system.fixture.Rows;

/** Brings organizations into states, as the payments and the time of the world outside would. */
record States(Rows rows, Api api, Customers customers) {
  static States on(Platform platform, Api api, Customers customers) {
    return new States(Rows.of(platform), api, customers);
  }

  /** In force with the next call. */
  void set(Customer customer, String status, int sinceDays) {
    String trialEnd = status.equals("TRIALING") ? "now() + interval '1 day'" : "NULL";
    rows.change(
        "UPDATE billing.subscriptions SET status = ?, trial_ends_at = "
            + trialEnd
            + ", status_since = now() - interval '"
            + sinceDays
            + " days' WHERE organization_id = ?",
        status,
        customer.organization());
    announce(customer);
  }

  /** Resuming what is not suspended changes nothing, but every node reads again. */
  private void announce(Customer customer) {
    api.post("/v0/api/v1/admin/organizations/" + customer.organization() + "/resume")
        .bearer(customers.operatorToken())
        .send()
        .expect(200);
  }
}
