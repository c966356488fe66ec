package org.viralstack.api.failure;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.ErrorAnswer;
import org.viralstack.api.surface.Surface;

/** Turns errors into responses. */
public final class Answers {
  private Answers() {}

  public static Response of(ErrorAnswer error) {
    Response.ResponseBuilder response =
        Response.status(error.status()).type(MediaType.APPLICATION_JSON_TYPE).entity(error.body());
    error.headers().forEach(response::header);
    return response.build();
  }

  /** The refusal in the words of the Slides surface, for its resources and the management API. */
  public static Response ofSlides(Refusal refusal) {
    return of(Surface.slides().answer(refusal));
  }

  /** The refusal in the words of the Sync surface. */
  public static Response ofSync(Refusal refusal) {
    return of(Surface.sync().answer(refusal));
  }
}
