package org.viralstack.auth.operations;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.viralstack.auth.runtime.Service;

/** The tasks in the background, of all organizations; for the operator only. */
@Service
public class TaskReports {
  private static final int LONGEST_STATEMENT_SECONDS = 5;

  private static final String PAGE =
      """
      SELECT task_name, task_instance, execution_time, picked_by, last_heartbeat,
        coalesce(consecutive_failures, 0), last_failure
      FROM auth.scheduled_tasks ORDER BY execution_time, task_name, task_instance
      LIMIT ? OFFSET ?
      """;

  private final DataSource dataSource;

  @Inject
  TaskReports(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Lists some.
   *
   * @param offset how many to pass over; 0 or more
   * @param limit 1 to 200
   */
  public TaskReportPage page(int offset, int limit) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement page = connection.prepareStatement(PAGE);
        PreparedStatement count =
            connection.prepareStatement("SELECT count(*) FROM auth.scheduled_tasks")) {
      page.setQueryTimeout(LONGEST_STATEMENT_SECONDS);
      page.setInt(1, limit);
      page.setInt(2, offset);
      count.setQueryTimeout(LONGEST_STATEMENT_SECONDS);
      return new TaskReportPage(tasks(page), total(count));
    } catch (SQLException failure) {
      throw new IllegalStateException("The tasks cannot be listed", failure);
    }
  }

  private static List<TaskReport> tasks(PreparedStatement page) throws SQLException {
    List<TaskReport> tasks = new ArrayList<>();
    try (ResultSet rows = page.executeQuery()) {
      while (rows.next()) {
        tasks.add(
            new TaskReport(
                rows.getString(1),
                rows.getString(2),
                rows.getObject(3, OffsetDateTime.class).toInstant(),
                Optional.ofNullable(rows.getString(4)),
                instant(rows, 5),
                rows.getInt(6),
                instant(rows, 7)));
      }
    }
    return tasks;
  }

  private static Optional<Instant> instant(ResultSet row, int column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }

  private static long total(PreparedStatement count) throws SQLException {
    try (ResultSet row = count.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }
}
