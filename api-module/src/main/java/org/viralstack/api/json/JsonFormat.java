package org.viralstack.api.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;

/** The one JSON format of all surfaces. Safe for use by many threads. */
public final class JsonFormat {
  private static final int MAX_DEPTH = 64;
  private static final int MAX_NUMBER_LENGTH = 100;

  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder()
                  // UTF-8 is all that is read: what else is guessed fails in ways of its own.
                  .disable(JsonFactory.Feature.CHARSET_DETECTION)
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(MAX_DEPTH)
                          .maxNumberLength(MAX_NUMBER_LENGTH)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .registerModule(new SimpleModule().addSerializer(Instant.class, new InstantWriter()));

  private static final ObjectWriter WRITER =
      MAPPER.writer().without(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

  private JsonFormat() {}

  public static void write(OutputStream out, Object value) throws IOException {
    WRITER.writeValue(out, value);
  }

  /**
   * Reads one JSON value in UTF-8, to the end of the stream.
   *
   * @throws com.fasterxml.jackson.core.JsonProcessingException when it is not one well-formed
   *     value, or in another encoding
   */
  public static JsonNode read(InputStream in) throws IOException {
    return MAPPER.readTree(in);
  }
}
