package org.viralstack.api.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.json.JsonFormat;
import org.viralstack.api.refusal.FieldProblem;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;

class FieldsTest {
  private static Fields fields(String json) throws IOException {
    return new Fields(
        new JsonBody(
            (ObjectNode)
                JsonFormat.read(new ByteArrayInputStream(json.getBytes(StandardCharsets.UTF_8)))));
  }

  private static List<FieldProblem> problems(Fields fields) {
    Refused refused = catchThrowableOfType(Refused.class, fields::refuseProblemsAndUnknown);
    return ((Refusal.Invalid) refused.refusal()).problems();
  }

  @Test
  void everyProblemIsToldAtOnce() throws IOException {
    Fields fields = fields("{\"name\": 5, \"tags\": [\"a\", 7], \"typo\": true}");
    fields.required("name", Rules.text(1, 10));
    fields.required("missing", Rules.text(1, 10));
    fields.optional("tags", Rules.listOf(Rules.text(1, 10), 3));

    assertThat(problems(fields))
        .containsExactly(
            new FieldProblem("name", "must be a text"),
            new FieldProblem("missing", "is required"),
            new FieldProblem("tags", "[1] must be a text"),
            new FieldProblem("typo", "is not a field of this request"));
  }

  @Test
  void passwordWithHalfACharacterIsRefusedAndOneWithPairsIsNot() throws IOException {
    assertThat(fields("{\"p\": \"\\ud83d\\ude00\"}").required("p", Rules.verbatim(9))).isNotNull();
    Fields halves = fields("{\"p\": \"\\ud83d\"}");
    halves.required("p", Rules.verbatim(9));

    assertThatThrownBy(halves::refuseProblems).isInstanceOf(Refused.class);
  }

  @Test
  void nullIsAsMissing() throws IOException {
    Fields fields = fields("{\"name\": null}");

    assertThat(fields.optional("name", Rules.text(1, 10))).isEmpty();
    fields.refuseProblemsAndUnknown();
  }

  @Test
  void valueIsNotHandedOutBeforeItsProblemsWereRefused() throws IOException {
    Field<String> field = fields("{}").required("name", Rules.text(1, 10));

    assertThatIllegalStateException().isThrownBy(field::value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\\u0000", "a\\u0007b", "\\ud800", "12345678901"})
  void textThatIsEmptyTooLongOrHoldsControlCharactersIsRefused(String text) throws IOException {
    Fields fields = fields("{\"name\": \"" + text + "\"}");
    fields.required("name", Rules.text(1, 10));

    assertThat(problems(fields)).extracting(FieldProblem::field).containsExactly("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {"é", "日本語", "👩‍🚀", "a\\nb"})
  void textOfAnyScriptIsAccepted(String text) throws IOException {
    Fields fields = fields("{\"name\": \"" + text + "\"}");
    Field<String> name = fields.required("name", Rules.text(1, 10));
    fields.refuseProblems();

    assertThat(name.value()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.com",
        "https://user:pw@example.com",
        "javascript:alert(1)",
        "https://",
        "not a url"
      })
  void addressThatIsNotPlainHttpsIsRefused(String url) throws IOException {
    Fields fields = fields("{\"url\": \"" + url + "\"}");
    fields.optional("url", Rules.httpsUrl());

    assertThat(problems(fields)).extracting(FieldProblem::field).containsExactly("url");
  }
}
