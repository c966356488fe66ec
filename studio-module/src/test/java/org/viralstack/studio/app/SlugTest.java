package org.viralstack.studio.app;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Focus Timer, focus-timer",
    "Café  Élan!, cafe-elan",
    "--x--, x",
    "A.B, a-b",
    "Straße 7, stra-e-7"
  })
  void nameBecomesReadable(String name, String slug) {
    assertThat(Slug.ofName(name).value()).isEqualTo(slug);
  }

  @Property
  void everyNameHasSlugThatIsValidAndAlwaysTheSame(
      @ForAll @StringLength(min = 1, max = 120) String name) {
    Slug slug = Slug.ofName(name);

    assertThat(Slug.parse(slug.value())).contains(slug);
    assertThat(Slug.ofName(name)).isEqualTo(slug);
  }

  @Property
  void whatIsParsedIsKeptAsItIs(@ForAll String text) {
    Slug.parse(text).ifPresent(slug -> assertThat(slug.value()).isEqualTo(text));
  }
}
