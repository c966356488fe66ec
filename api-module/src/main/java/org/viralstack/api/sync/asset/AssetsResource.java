package org.viralstack.api.sync.asset;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Needs;
import org.viralstack.api.idempotency.Idempotent;
import org.viralstack.api.idempotency.KeyedCalls;
import org.viralstack.api.input.CursorRequest;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SyncError;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.audit.Actor;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.asset.AssetRemoval;
import org.viralstack.studio.asset.Assets;
import org.viralstack.studio.asset.upload.AssetUpload;
import org.viralstack.studio.asset.upload.UploadOutcome;

/** Files that organizations upload for their movies. */
@Path("assets")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "sync", per = RateLimited.Per.KEY)
public class AssetsResource {
  private static final int DEFAULT_LIMIT = 25;
  private static final int MAX_LIMIT = 100;
  private static final Duration SOON = Duration.ofSeconds(5);

  private final Assets assets;
  private final AssetUpload upload;
  private final AssetRemoval removal;
  private final KeyedCalls calls;

  @Inject
  public AssetsResource(Assets assets, AssetUpload upload, AssetRemoval removal, KeyedCalls calls) {
    this.assets = assets;
    this.upload = upload;
    this.removal = removal;
    this.calls = calls;
  }

  @GET
  @Needs(scope = Scope.READ, role = Role.VIEWER)
  public AssetList list(@Context SecurityContext security, @Context UriInfo uri) {
    CursorRequest<AssetId> asked =
        CursorRequest.of(uri.getQueryParameters(), DEFAULT_LIMIT, MAX_LIMIT, AssetId::parse);
    return AssetList.of(
        assets.page(CallerIdentity.of(security).tenant(), asked.after(), asked.limit()));
  }

  @POST
  @Needs(scope = Scope.RENDER_WRITE, role = Role.MEMBER)
  @Idempotent(byItself = true)
  public Response add(
      @Context SecurityContext security,
      @HeaderParam(HttpHeaders.CONTENT_TYPE) @DefaultValue("") String type,
      InputStream body)
      throws Exception {
    Caller caller = CallerIdentity.of(security);
    return calls.once(
        () -> prepared(caller, type, body),
        prepared -> answer(upload.keep(caller.tenant(), Actor.of(caller), prepared)));
  }

  private AssetUpload.Prepared prepared(Caller caller, String type, InputStream body)
      throws IOException {
    // First, so that where there is no room nobody waits for the file.
    Optional<UploadOutcome.NoRoom> full = upload.fullness(caller.tenant());
    if (full.isPresent()) {
      return new AssetUpload.Prepared.Refused(full.get());
    }
    try (IncomingFile file = IncomingFile.read(type, body)) {
      return upload.prepare(caller.tenant(), file.uploaded());
    }
  }

  private static Response answer(UploadOutcome outcome) {
    return switch (outcome) {
      case UploadOutcome.Kept kept ->
          Response.status(Response.Status.CREATED).entity(AssetView.of(kept.asset())).build();
      case UploadOutcome.NoRoom full -> Answers.of(SyncError.INVALID_STATE.with(full.bound()));
      case UploadOutcome.Unusable unusable ->
          Answers.ofSync(new Refusal.Invalid(List.of(new FieldProblem("file", unusable.rule()))));
      case UploadOutcome.Busy busy -> Answers.ofSync(new Refusal.Unavailable(SOON));
    };
  }

  @DELETE
  @Path("{id}")
  @Needs(scope = Scope.RENDER_WRITE, role = Role.MEMBER)
  public Response delete(@Context SecurityContext security, @PathParam("id") String id) {
    Caller caller = CallerIdentity.of(security);
    boolean deleted =
        AssetId.parse(id)
            .map(asset -> removal.delete(caller.tenant(), Actor.of(caller), asset))
            .orElse(false);
    return deleted
        ? Response.noContent().build()
        : Answers.of(SyncError.NOT_FOUND.with("There is no such asset."));
  }
}
