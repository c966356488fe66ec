package org.viralstack.auth.apikey;

import jakarta.inject.Inject;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;

/** The keys of all organizations. */
@Service
public class ApiKeys {
  @Inject
  ApiKeys() {}

  /**
   * Lists an organization's keys, newest first, revoked ones included.
   *
   * @param page from 1; one past the end is empty
   * @param limit 1 to 100
   */
  public KeyPage list(OrganizationId organization, int page, int limit) {
    throw new UnsupportedOperationException(organization + " " + page + " " + limit);
  }
}
