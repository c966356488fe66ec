package org.viralstack.api.sync.job;

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
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.json.JsonBodyReader;

/**
 * Reads JSON that is sent as if it were a form, as the documented {@code curl -d @payload.json}
 * does.
 */
@Provider
@Singleton
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class FormTypedJson implements MessageBodyReader<JsonBody> {
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
    return JsonBodyReader.read(in);
  }
}
