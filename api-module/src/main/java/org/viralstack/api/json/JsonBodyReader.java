package org.viralstack.api.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;

/**
 * Reads a JSON body; whatever is not one JSON object is refused with the place where it ceases to
 * be one. Under the type of forms as well, which command-line clients send where nobody tells them
 * another; which endpoints take that, each endpoint says.
 */
@Provider
@Singleton
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
public class JsonBodyReader implements MessageBodyReader<JsonBody> {
  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return type == JsonBody.class;
  }

  @Override
  public JsonBody readFrom(
      Class<JsonBody> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream in)
      throws IOException {
    return read(in);
  }

  /**
   * Reads a body.
   *
   * @throws Refused when it is not one JSON object
   */
  public static JsonBody read(InputStream in) throws IOException {
    try {
      JsonNode node = JsonFormat.read(in);
      if (node instanceof ObjectNode object) {
        return new JsonBody(object);
      }
      throw new Refused(new Refusal.Malformed("The body must be a JSON object."));
    } catch (NumberFormatException huge) {
      throw new Refused(new Refusal.Malformed("The body holds a number that is out of range."));
    } catch (JsonProcessingException malformed) {
      throw new Refused(
          new Refusal.Malformed("The body is not valid JSON in UTF-8" + place(malformed) + "."));
    }
  }

  private static String place(JsonProcessingException malformed) {
    return malformed.getLocation() == null
        ? ""
        : " (line %d, column %d)"
            .formatted(malformed.getLocation().getLineNr(), malformed.getLocation().getColumnNr());
  }
}
