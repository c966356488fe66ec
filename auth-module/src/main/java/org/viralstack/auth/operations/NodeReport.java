package org.viralstack.auth.operations;

import java.time.Instant;
import java.util.List;

/**
 * What a node last said of itself.
 *
 * @param id as in the column {@code picked_by} of tasks and in the log
 * @param roles {@code api}, {@code worker} or both
 * @param runningTasks how many tasks it has taken and not ended
 */
public record NodeReport(
    String id,
    List<String> roles,
    NodeHealth health,
    Instant startedAt,
    Instant reportedAt,
    long runningTasks) {
  public NodeReport {
    roles = List.copyOf(roles);
  }
}
