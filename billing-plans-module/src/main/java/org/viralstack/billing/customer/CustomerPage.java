package org.viralstack.billing.customer;

import java.util.List;

/**
 * A part of a list of customers, the newest first.
 *
 * @param total how many match the filter in all
 */
public record CustomerPage(List<Customer> customers, long total) {
  public CustomerPage {
    customers = List.copyOf(customers);
  }
}
