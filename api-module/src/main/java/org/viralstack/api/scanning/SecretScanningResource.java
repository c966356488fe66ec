package org.viralstack.api.scanning;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.Public;
import org.viralstack.api.idempotency.NotIdempotent;
import org.viralstack.api.json.JsonFormat;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.scanning.signature.AlertSignature;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.apikey.leak.LeakReport;
import org.viralstack.auth.apikey.leak.LeakedKeys;
import org.viralstack.auth.apikey.token.ApiKeyToken;
import org.viralstack.billing.ratelimit.RateLimited;

/**
 * Takes word of keys that were found in public, from those who can prove that they look for them.
 */
@Path("api/v1/public/secret-scanning/alert")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "secret-scanning", per = RateLimited.Per.ADDRESS, requests = 600)
public class SecretScanningResource {
  private static final int LONGEST_BODY = 256 << 10;
  private static final Duration UNTIL_KEYS_ARE_ASKED_FOR_AGAIN = Duration.ofMinutes(1);

  private final AlertSignature signature;
  private final LeakedKeys keys;

  @Inject
  SecretScanningResource(AlertSignature signature, LeakedKeys keys) {
    this.signature = signature;
    this.keys = keys;
  }

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Public
  @NotIdempotent("creates nothing; a key that has ended stays ended")
  public Response alert(
      @HeaderParam("Github-Public-Key-Identifier") @DefaultValue("") String signer,
      @HeaderParam("Github-Public-Key-Signature") @DefaultValue("") String signed,
      InputStream in)
      throws IOException {
    byte[] body = in.readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      return Answers.ofSlides(new Refusal.BodyTooLarge(LONGEST_BODY));
    }
    return switch (signature.verify(signer, signed, body)) {
      case GENUINE -> verdicts(Alert.list(body));
      case FORGED ->
          Answers.of(
              SlidesError.INVALID_SIGNATURE.with(
                  "The body is not signed with a key that the scanner publishes."));
      case UNDECIDED -> Answers.ofSlides(new Refusal.Unavailable(UNTIL_KEYS_ARE_ASKED_FOR_AGAIN));
    };
  }

  private Response verdicts(List<Alert> alerts) throws IOException {
    List<Verdict> verdicts = new ArrayList<>();
    for (Alert alert : alerts) {
      verdicts.add(Verdict.of(alert, isOurs(alert)));
    }
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    JsonFormat.write(json, verdicts);
    return Response.ok(json.toByteArray()).build();
  }

  private boolean isOurs(Alert alert) {
    return ApiKeyToken.parse(alert.token())
        .map(token -> keys.report(new LeakReport(token, alert.url(), alert.source())))
        .orElse(false);
  }
}
