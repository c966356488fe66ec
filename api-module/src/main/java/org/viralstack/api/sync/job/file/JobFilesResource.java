package org.viralstack.api.sync.job.file;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Public;
import org.viralstack.api.surface.SyncError;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.JobId;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.event.JobLinks;
import org.viralstack.studio.job.storage.Jobs;

/** The files of movies, for whoever has a link to them. */
@Path("jobs/{id}")
@Singleton
@RateLimited(name = "files", per = RateLimited.Per.ADDRESS, requests = 600)
public class JobFilesResource {
  private final JobLinks links;
  private final Jobs jobs;
  private final ObjectStore store;

  @Inject
  public JobFilesResource(JobLinks links, Jobs jobs, ObjectStore store) {
    this.links = links;
    this.jobs = jobs;
    this.store = store;
  }

  @GET
  @Path(JobLinks.OUTPUT)
  @Public
  public Response output(
      @PathParam("id") String id,
      @QueryParam("expires") @DefaultValue("") String expires,
      @QueryParam("signature") @DefaultValue("") String signature,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange)
      throws IOException {
    Optional<Job> job = linked(id, JobLinks.OUTPUT, expires, signature);
    return job.isPresent() ? answer(job.get().output(), range, ifRange) : none();
  }

  @GET
  @Path(JobLinks.THUMBNAIL)
  @Public
  public Response thumbnail(
      @PathParam("id") String id,
      @QueryParam("expires") @DefaultValue("") String expires,
      @QueryParam("signature") @DefaultValue("") String signature,
      @HeaderParam("Range") @Nullable String range,
      @HeaderParam("If-Range") @Nullable String ifRange)
      throws IOException {
    Optional<Job> job = linked(id, JobLinks.THUMBNAIL, expires, signature);
    return job.isPresent() ? answer(job.get().thumbnail(), range, ifRange) : none();
  }

  private Response answer(ObjectKey key, @Nullable String range, @Nullable String ifRange)
      throws IOException {
    return FileRange.answer(store, key, FileTag.of(key).part(range, ifRange));
  }

  /** The signature stands for the tenant's consent. */
  private Optional<Job> linked(String id, String file, String expires, String signature) {
    return JobId.parse(id)
        .filter(job -> links.isValid(job, file, expires, signature))
        .flatMap(jobs::one)
        .filter(job -> job.filesUntil().isPresent());
  }

  static Response none() {
    return Answers.of(
        SyncError.NOT_FOUND.with("There is no such file, or the link to it has expired."));
  }
}
