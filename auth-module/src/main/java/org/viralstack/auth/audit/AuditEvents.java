package org.viralstack.auth.audit;

import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;

/** The audit log. */
@Service
public class AuditEvents {
  /** Writes an event down, in the current transaction where there is one. */
  public void record(AuditEntry entry) {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads a page of an organization's log, the newest event first.
   *
   * @param page from 1; an empty page follows the last
   * @param limit 1 to 200
   */
  public AuditPage page(OrganizationId organization, AuditFilter filter, int page, int limit) {
    throw new UnsupportedOperationException();
  }
}
