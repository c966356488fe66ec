package org.viralstack.auth.audit;

import java.util.List;

/**
 * A part of an organization's audit log, the newest event first.
 *
 * @param total how many events match, on all pages
 */
public record AuditPage(List<AuditEvent> events, long total) {
  public AuditPage {
    events = List.copyOf(events);
  }
}
