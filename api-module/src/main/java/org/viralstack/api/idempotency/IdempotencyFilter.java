package org.viralstack.api.idempotency;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;
import org.viralstack.auth.Caller;
import org.viralstack.billing.idempotency.Fingerprint;
import org.viralstack.billing.idempotency.IdempotencyKey;
import org.viralstack.billing.idempotency.KeyedCall;

/**
 * Reads the key of a request that passed the guard, and remembers what was asked with it until it
 * is answered.
 */
final class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {
  static final String HEADER = "Idempotency-Key";

  /** Under which the request remembers its {@link KeyedCall}. */
  static final String ATTRIBUTE = "viralstack.keyed-call";

  private static final String BODY = "viralstack.repeatable-body";

  private static final String FORM =
      "The header Idempotency-Key must be sent once, with 1 to %d characters of printable ASCII, quoted or without blanks and commas."
          .formatted(IdempotencyKey.LONGEST);

  @Override
  public void filter(ContainerRequestContext request) throws IOException {
    List<String> values = request.getHeaders().get(HEADER);
    if (values == null) {
      return;
    }
    IdempotencyKey key = key(values);
    RepeatableBody body = RepeatableBody.of(request.getEntityStream());
    request.setProperty(BODY, body);
    request.setEntityStream(body.again());
    Caller caller = CallerIdentity.of(request.getSecurityContext());
    request.setProperty(
        ATTRIBUTE,
        new KeyedCall(
            caller.tenant(),
            key,
            Fingerprint.of(
                caller,
                request.getMethod(),
                target(request),
                body.fingerprinted(request.getHeaderString(HttpHeaders.CONTENT_TYPE)))));
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response)
      throws IOException {
    if (request.getProperty(BODY) instanceof RepeatableBody body) {
      body.close();
    }
  }

  private static IdempotencyKey key(List<String> values) {
    return values.stream()
        .filter(value -> values.size() == 1)
        .findFirst()
        .flatMap(IdempotencyKey::parse)
        .orElseThrow(() -> new Refused(new Refusal.Malformed(FORM)));
  }

  private static String target(ContainerRequestContext request) {
    URI uri = request.getUriInfo().getRequestUri();
    return uri.getRawQuery() == null
        ? uri.getRawPath()
        : uri.getRawPath() + "?" + uri.getRawQuery();
  }
}
