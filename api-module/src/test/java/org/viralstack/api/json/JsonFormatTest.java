package org.viralstack.api.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonFormatTest {
  private static final String TEXT = "{\"name\": \"Zoë \uD83D\uDE00\"}";

  @Test
  void textInUtf8IsRead() throws IOException {
    byte[] bytes = TEXT.getBytes(StandardCharsets.UTF_8);

    assertThat(JsonFormat.read(new ByteArrayInputStream(bytes)).path("name").textValue())
        .isEqualTo("Zoë \uD83D\uDE00");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "UTF-16",
        "UTF-16LE",
        "UTF-16BE",
        "UTF-32LE",
        "UTF-32BE",
        "X-UTF-32LE-BOM",
        "X-UTF-32BE-BOM",
        "ISO-8859-1"
      })
  void textInAnotherEncodingIsMalformedWholeAndCut(String charset) {
    byte[] bytes = TEXT.getBytes(Charset.forName(charset));

    for (int length = 1; length <= bytes.length; length++) {
      assertMalformed(Arrays.copyOf(bytes, length));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"0000FFFE7B000000", "007B0000", "0000FEFF", "FEFF007B", "EFBBBF"})
  void bytesThatOnlyBeginLikeAnotherEncodingAreMalformed(String hex) {
    assertMalformed(HexFormat.of().parseHex(hex));
  }

  private static void assertMalformed(byte[] body) {
    assertThatThrownBy(() -> JsonFormat.read(new ByteArrayInputStream(body)))
        .isInstanceOf(JsonProcessingException.class);
  }
}
