package org.viralstack.api.slides.file;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Optional;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Public;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.file.link.FileLinks;
import org.viralstack.studio.file.link.LinkVerdict;
import org.viralstack.studio.slideshow.export.SlideshowExports;

/** Files, for whoever has a link to them. */
@Path(FilesResource.PATH)
@Singleton
@RateLimited(name = "files", per = RateLimited.Per.ADDRESS, requests = 600)
public class FilesResource {
  /** {@link FileLinks#PATH} without its slash at the end. */
  static final String PATH = "api/v1/files";

  private final FileLinks links;
  private final SlideshowExports exports;

  @Inject
  public FilesResource(FileLinks links, SlideshowExports exports) {
    this.links = links;
    this.exports = exports;
  }

  /** A link that is not ours and one to a file that is gone look alike. */
  @GET
  @Path("{file: .+}")
  @Public
  public Response one(
      @PathParam("file") String file,
      @QueryParam("organization") @DefaultValue("") String organization,
      @QueryParam("expires") @DefaultValue("") String expires,
      @QueryParam("signature") @DefaultValue("") String signature)
      throws IOException {
    return switch (links.check(organization, file, expires, signature)) {
      case LinkVerdict.Valid valid -> content(valid);
      case LinkVerdict.Expired expired ->
          Answers.of(SlidesError.LINK_EXPIRED.with("The link has expired; ask for a new one."));
      case LinkVerdict.Forged forged -> none();
    };
  }

  private Response content(LinkVerdict.Valid link) throws IOException {
    String key = link.key().value();
    Optional<StoredObject> file = exports.linked(link.organization(), link.key());
    return file.isPresent()
        ? FileAnswer.of(file.get(), key.substring(key.lastIndexOf('/') + 1))
        : none();
  }

  private static Response none() {
    return Answers.of(SlidesError.NOT_FOUND.with("There is no such file."));
  }
}
