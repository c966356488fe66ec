package org.viralstack.api.input.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MultipartDigestTest {
  @Test
  void sameFileHasOneDigestWhateverItsBoundary() throws IOException {
    assertThat(digest("one", "content")).isEqualTo(digest("another-one", "content"));
  }

  @Test
  void otherFileHasAnotherDigest() throws IOException {
    assertThat(digest("one", "content")).isNotEqualTo(digest("one", "contents"));
    assertThat(digest("one", "ab", "c")).isNotEqualTo(digest("one", "a", "bc"));
    assertThat(digest("one", "a", "")).isNotEqualTo(digest("one", "a"));
  }

  @Test
  void bodyWithoutItsBoundaryHasADigestToo() throws IOException {
    assertThat(digest(type("one"), "no parts".getBytes(ISO_8859_1)))
        .isNotEqualTo(digest(type("one"), "other".getBytes(ISO_8859_1)));
  }

  @Test
  void otherTypesHaveNone() {
    assertThat(MultipartDigest.of("application/json; boundary=one")).isEmpty();
    assertThat(MultipartDigest.of("multipart/form-data")).isEmpty();
    assertThat(MultipartDigest.of("")).isEmpty();
  }

  private static byte[] digest(String boundary, String... parts) throws IOException {
    StringBuilder body = new StringBuilder();
    for (String part : parts) {
      body.append("--").append(boundary).append("\r\n\r\n").append(part).append("\r\n");
    }
    body.append("--").append(boundary).append("--\r\n");
    return digest(type(boundary), body.toString().getBytes(ISO_8859_1));
  }

  private static byte[] digest(String type, byte[] body) throws IOException {
    return MultipartDigest.of(type).orElseThrow().digest(new ByteArrayInputStream(body));
  }

  private static String type(String boundary) {
    return "multipart/form-data; boundary=" + boundary;
  }
}
