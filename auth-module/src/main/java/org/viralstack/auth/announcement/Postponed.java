package org.viralstack.auth.announcement;

import java.util.List;

/**
 * What work came to, and what is still to be announced once it is committed.
 *
 * @param announcements in the order in which they were made
 */
public record Postponed<T>(T result, List<Announcement> announcements) {
  public Postponed {
    announcements = List.copyOf(announcements);
  }
}
