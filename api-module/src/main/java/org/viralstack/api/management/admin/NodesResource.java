package org.viralstack.api.management.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.util.List;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.guard.OperatorOnly;
import org.viralstack.api.input.PageRequest;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.operations.NodeReport;
import org.viralstack.auth.operations.NodeReports;
import org.viralstack.billing.ratelimit.RateLimited;

/** The nodes of the installation, and how they are. */
@Path("api/v1/admin/nodes")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "admin", requests = 600)
public class NodesResource {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MAX_LIMIT = 200;

  private final NodeReports reports;

  @Inject
  public NodesResource(NodeReports reports) {
    this.reports = reports;
  }

  @GET
  @OperatorOnly
  public PageOf<NodeView> list(@Context UriInfo uri) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT);
    List<NodeReport> all = reports.all();
    return PageOf.of(
        all.stream().skip(asked.offset()).limit(asked.limit()).map(NodeView::of).toList(),
        asked,
        all.size());
  }

  /** A node as it goes over the wire. */
  @SnakeCase
  record NodeView(
      @JsonProperty("_id") String id,
      List<String> roles,
      String health,
      Instant startedAt,
      Instant reportedAt,
      long runningTasks) {
    static NodeView of(NodeReport report) {
      return new NodeView(
          report.id(),
          report.roles(),
          report.health().name(),
          report.startedAt(),
          report.reportedAt(),
          report.runningTasks());
    }
  }
}
