package org.viralstack.api.sync.project;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.input.CursorRequest;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.project.ProjectKey;
import org.viralstack.studio.project.Projects;

/** The projects of the caller's organization; submitting a job makes them. */
@Path("projects")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "sync", per = RateLimited.Per.KEY)
public class ProjectsResource {
  private static final int DEFAULT_LIMIT = 25;
  private static final int MAX_LIMIT = 100;

  private final Projects projects;

  @Inject
  public ProjectsResource(Projects projects) {
    this.projects = projects;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public ProjectList list(@Context SecurityContext security, @Context UriInfo uri) {
    CursorRequest<ProjectKey> asked =
        CursorRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT, ProjectKey::parse);
    return ProjectList.of(
        projects.page(CallerIdentity.of(security).tenant(), asked.after(), asked.limit()));
  }
}
