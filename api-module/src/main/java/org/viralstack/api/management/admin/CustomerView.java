package org.viralstack.api.management.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.billing.customer.Customer;

/** An organization in the operator's list. */
@SnakeCase
record CustomerView(
    @JsonProperty("_id") String id,
    String name,
    String plan,
    String status,
    @JsonProperty("createdAt") Instant createdAt) {
  static CustomerView of(Customer customer) {
    return new CustomerView(
        customer.organization().value(),
        customer.name(),
        customer.plan().value(),
        customer.status().name(),
        customer.createdAt());
  }
}
