package org.viralstack.system.plan;

import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.Rows;
import org.viralstack.system.fixture.server.Platform;

/** Brings organizations into states, as the payments and the time of the world outside would. */
record States(Rows rows, Api api, Customers customers) {
  static States on(Platform platform, Api api, Customers customers) {
    return new States(Rows.of(platform), api, customers);
  }

  /** In force with the next call. Suspension is the operator's, which resuming would undo. */
  void set(Customer customer, String status, int sinceDays) {
    if (status.equals("SUSPENDED")) {
      operate(customer, "suspend");
      return;
    }
    String trialEnd = status.equals("TRIALING") ? "now() + interval '1 day'" : "NULL";
    rows.change(
        "UPDATE billing.subscriptions SET status = ?, trial_ends_at = "
            + trialEnd
            + ", status_since = now() - interval '"
            + sinceDays
            + " days' WHERE organization_id = ?",
        status,
        customer.organization());
    // Resuming what is not suspended changes nothing, but every node reads again.
    operate(customer, "resume");
  }

  private void operate(Customer customer, String verb) {
    api.post("/v0/api/v1/admin/organizations/" + customer.organization() + "/" + verb)
        .bearer(customers.operatorToken())
        .json("{}")
        .send()
        .expect(200);
  }

  /** Lets the grace of an overdue payment end in two seconds. */
  void nearlyOverdue(Customer customer) {
    rows.change(
        "UPDATE billing.subscriptions SET status = 'PAST_DUE',"
            + " status_since = now() - interval '14 days' + interval '2 seconds'"
            + " WHERE organization_id = ?",
        customer.organization());
    operate(customer, "resume");
  }
}
