package org.viralstack.api.management.admin;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.guard.OperatorOnly;
import org.viralstack.api.input.PageRequest;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.operations.TaskReport;
import org.viralstack.auth.operations.TaskReportPage;
import org.viralstack.auth.operations.TaskReports;
import org.viralstack.billing.ratelimit.RateLimited;

/** The tasks in the background. */
@Path("api/v1/admin/tasks")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "admin", requests = 600)
public class TasksResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;

  private final TaskReports reports;

  @Inject
  public TasksResource(TaskReports reports) {
    this.reports = reports;
  }

  @GET
  @OperatorOnly
  public PageOf<TaskView> list(@Context UriInfo uri) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT);
    TaskReportPage page = reports.page(asked.offset(), asked.limit());
    return PageOf.of(page.tasks().stream().map(TaskView::of).toList(), asked, page.total());
  }

  /**
   * A task as it goes over the wire.
   *
   * @param node who is at it; null while it waits
   * @param failures how often it has failed in a row
   */
  @SnakeCase
  record TaskView(
      String task,
      String instance,
      Instant dueAt,
      @Nullable String node,
      @Nullable Instant aliveAt,
      int failures,
      @Nullable Instant lastFailureAt) {
    static TaskView of(TaskReport report) {
      return new TaskView(
          report.task(),
          report.instance(),
          report.due(),
          report.node().orElse(null),
          report.aliveAt().orElse(null),
          report.failures(),
          report.lastFailureAt().orElse(null));
    }
  }
}
