package org.viralstack.api.slides.niche;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.viralstack.api.envelope.PageOf;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.input.PageRequest;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.template.Niche;
import org.viralstack.studio.template.Templates;

/** Niches, each with its templates. */
@Path("api/v1/niches")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class NichesResource {
  private static final int MOST = 100;

  private final Templates templates;

  @Inject
  public NichesResource(Templates templates) {
    this.templates = templates;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public PageOf<NicheView> list(@Context UriInfo uri) {
    PageRequest asked = PageRequest.of(uri.getQueryParameters(), MOST, MOST);
    List<Niche> niches = templates.niches();
    return PageOf.of(
        niches.stream()
            .skip(asked.offset())
            .limit(asked.limit())
            .map(niche -> NicheView.of(niche, templates))
            .toList(),
        asked,
        niches.size());
  }
}
