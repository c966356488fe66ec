package org.viralstack.api.input.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.api.refusal.Refused;

class MultipartFileTest {
  private static final String TYPE = "multipart/form-data; boundary=\"b 1\"";
  private static final String FILE =
      "--b 1\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.png\"\r\n\r\n";
  private static final String FIELD =
      "--b 1\r\nContent-Disposition: form-data; name=\"note\"\r\n\r\nfilename=no\r\n";
  private static final String END = "\r\n--b 1--\r\n";

  private static byte[] read(String body) throws IOException {
    return MultipartFile.read(TYPE, new ByteArrayInputStream(body.getBytes(ISO_8859_1)));
  }

  @Property
  void anyContentIsReadAsItWasSent(@ForAll @Size(max = 300) byte[] content) throws IOException {
    String body = FILE + new String(content, ISO_8859_1) + END;

    assertThat(read(body)).isEqualTo(content);
  }

  @Test
  void otherFieldsAndAPreambleArePassedOver() throws IOException {
    assertThat(read("before\r\n" + FIELD + FILE + "x" + END)).isEqualTo("x".getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "filename=\"a\\\"b.png\", a\"b.png",
        "filename=\"a%22b.png\", a\"b.png",
        "filename=\"a\\\\\", ``",
        "filename=\"C:\\pictures\\a.png\", a.png",
        "filename=\"../../etc/passwd\", passwd",
        "filename=a.png, a.png",
        "filename=\"open, open",
        "filename=\"\", ``",
        "filename*=UTF-8''a.png, ``"
      })
  void nameIsReadHoweverItIsQuoted(String written, String name) throws IOException {
    assertThat(named(written)).isEqualTo(name);
  }

  @Test
  void longNameIsShortenedAndOneBeyondEveryMeasureRefused() throws IOException {
    assertThat(named("filename=\"%s.png\"".formatted("n".repeat(12_000))))
        .hasSize(FileName.LONGEST)
        .startsWith("nnn");
    assertThatThrownBy(() -> named("filename=\"%s\"".formatted("n".repeat(20_000))))
        .isInstanceOf(Refused.class);
  }

  private static String named(String written) throws IOException {
    String body = FILE.replace("filename=\"x.png\"", written) + "x" + END;
    return MultipartFile.read(
        TYPE, new ByteArrayInputStream(body.getBytes(ISO_8859_1)), OutputStream.nullOutputStream());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "--b 1",
        "--b 1--",
        "--b 1\r\n",
        "--b 1x\r\n\r\nx\r\n--b 1--",
        "--b 1\r\n\r\n--b 1--",
        FILE,
        FILE + "x",
        FIELD + "--b 1--",
        FILE + "x\r\n" + FILE + "y" + END,
        FIELD + FIELD + FIELD + FIELD + FIELD + FIELD + FIELD + FIELD + FIELD + FIELD + FIELD + END
      })
  void brokenBodiesAreRefused(String body) {
    assertThatThrownBy(() -> read(body)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*/*",
        "application/json",
        "multipart/form-data",
        "multipart/mixed; boundary=x",
        "nonsense"
      })
  void otherTypesAreRefused(String type) {
    assertThatThrownBy(() -> MultipartFile.read(type, new ByteArrayInputStream(new byte[0])))
        .isInstanceOf(Refused.class);
  }
}
