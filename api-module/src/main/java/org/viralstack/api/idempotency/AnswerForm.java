package org.viralstack.api.idempotency;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.viralstack.api.json.JsonFormat;
import org.viralstack.billing.idempotency.Answer;

/** Turns responses of resources into answers that can be kept, and back. */
final class AnswerForm {
  /** Cookies are the client's own affair and are never given twice. */
  private static final String NEVER_KEPT = "set-cookie";

  private AnswerForm() {}

  static Answer of(Response response) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    response
        .getStringHeaders()
        .forEach(
            (name, values) -> {
              if (!name.toLowerCase(Locale.ROOT).equals(NEVER_KEPT)) {
                headers.put(name, String.join(", ", values));
              }
            });
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (response.hasEntity()) {
      headers.putIfAbsent(HttpHeaders.CONTENT_TYPE, MediaType.APPLICATION_JSON);
      JsonFormat.write(body, response.getEntity());
    }
    return new Answer(response.getStatus(), headers, body.toString(StandardCharsets.UTF_8));
  }

  static Response.ResponseBuilder of(Answer answer) {
    Response.ResponseBuilder response = Response.status(answer.status());
    answer.headers().forEach(response::header);
    return answer.body().isEmpty()
        ? response
        : response.entity(answer.body().getBytes(StandardCharsets.UTF_8));
  }
}
