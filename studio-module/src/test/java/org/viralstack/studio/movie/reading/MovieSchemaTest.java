package org.viralstack.studio.movie.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import jakarta.json.JsonObject;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.viralstack.studio.movie.MovieSchema;
import org.viralstack.studio.movie.Reading;
import org.viralstack.studio.source.SourceAddresses;

/** What the published schema says is what the reader does. */
class MovieSchemaTest {
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(MovieSchema.text());

  @Test
  void longestSourceIsTheSameInSchemaAndReader() {
    assertThat(Bodies.json(MovieSchema.text()).getValue("/$defs/src/maxLength"))
        .hasToString(Integer.toString(SourceAddresses.LONGEST));
  }

  @Provide
  Arbitrary<String> movies() {
    return GeneratedMovies.movies();
  }

  @Property(tries = 3_000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
  void schemaAndReaderAgreeOnEveryMovie(@ForAll("movies") String movie) {
    JsonObject body =
        Bodies.json("{\"kind\": \"movie\", \"projectId\": \"p\", \"movie\": %s}".formatted(movie));

    Reading reading = Bodies.reader().read(Bodies.TENANT, body);
    Set<ValidationMessage> broken = SCHEMA.validate(movie, InputFormat.JSON);

    boolean valid = reading instanceof Reading.Read;
    Statistics.label("valid")
        .collect(valid)
        .coverage(seen -> seen.check(true).percentage(p -> p > 10));
    assertThat(broken.isEmpty()).as("%s%n%s%n%s", movie, reading, broken).isEqualTo(valid);
  }
}
