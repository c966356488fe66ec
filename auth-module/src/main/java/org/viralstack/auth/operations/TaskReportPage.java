package org.viralstack.auth.operations;

import java.util.List;

/**
 * A part of the tasks, those that are due first before the others.
 *
 * @param total how many there are in all
 */
public record TaskReportPage(List<TaskReport> tasks, long total) {
  public TaskReportPage {
    tasks = List.copyOf(tasks);
  }
}
