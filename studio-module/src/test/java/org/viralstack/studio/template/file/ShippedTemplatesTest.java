package org.viralstack.studio.template.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.render.Deck;
import org.viralstack.studio.template.Template;
import org.viralstack.studio.template.Templates;
import org.viralstack.studio.template.Variable;
import org.viralstack.studio.wording.Language;

class ShippedTemplatesTest {
  private final Templates templates = TemplateLoading.shipped();

  @Test
  void eightNichesAndTwentyTemplatesAtLeast() {
    assertThat(templates.niches()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(templates.all()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(templates.niches())
        .allSatisfy(niche -> assertThat(templates.of(niche.key())).hasSizeGreaterThan(10));
  }

  @Test
  void everyTemplateHasVariablesSixSlidesAndEveryLanguage() {
    assertThat(templates.all())
        .allSatisfy(
            template -> {
              assertThat(template.variables()).isNotEmpty();
              assertThat(template.slides()).hasSize(Deck.SLIDES);
              assertThat(Arrays.stream(Language.values())).allMatch(template::speaks);
            });
  }

  @Test
  void trendingDesignsHasItsThreeVariables() {
    Template template = templates.template("trending-designs-monthly").orElseThrow();

    assertThat(template.variables())
        .extracting(Variable::name)
        .containsExactly("aesthetic", "month", "year");
  }

  @Test
  void everyShippedFileIsListed() throws IOException, URISyntaxException {
    Path directory =
        Path.of(Objects.requireNonNull(getClass().getResource("shipped/niches.json")).toURI())
            .resolveSibling(".");
    try (Stream<Path> files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()).filter(n -> n.endsWith(".json")))
          .containsExactlyInAnyOrderElementsOf(TemplateFiles.shipped().keySet());
    }
  }
}
