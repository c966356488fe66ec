package org.viralstack.api.sync.job;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.guard.Needs;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.job.event.JobLinks;
import org.viralstack.studio.job.storage.JobPage;
import org.viralstack.studio.job.storage.Jobs;

/** Jobs: listed. */
@Path("jobs")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "sync", per = RateLimited.Per.KEY)
public class JobsResource {
  private final Jobs jobs;
  private final JobLinks links;

  @Inject
  public JobsResource(Jobs jobs, JobLinks links) {
    this.jobs = jobs;
    this.links = links;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public JobView.PageView list(@Context SecurityContext security, @Context UriInfo uri) {
    JobQuery query = JobQuery.of(uri.getQueryParameters());
    JobPage page = jobs.page(CallerIdentity.of(security).tenant(), query.filter(), query.limit());
    return new JobView.PageView(
        page.jobs().stream()
            .map(job -> JobView.of(job, Optional.ofNullable(page.movies().get(job.id())), links))
            .toList(),
        page.last().isPresent() ? JobQuery.cursor(page.last().getAsLong()) : null);
  }
}
