package org.viralstack.render.colour;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.viralstack.render.Brand;
import org.viralstack.render.Colour;

class PaletteTest {
  @Property(tries = 1500)
  void whateverTheBrandItsTextsCanBeRead(
      @ForAll @IntRange(max = 0xffffff) int primary,
      @ForAll @IntRange(max = 0xffffff) int secondary,
      @ForAll Tone tone) {
    Palette palette =
        Palette.of(new Brand("Tidely", Colour.ofRgb(primary), Colour.ofRgb(secondary)), tone);

    if (tone != Tone.POSTER) {
      assertThat(palette.ground()).allMatch(ground -> ground.contrastWith(palette.ink()) >= 4.5);
    }
    assertThat(palette.accent().contrastWith(palette.accentInk())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.surface().contrastWith(palette.surfaceInk())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.surface().contrastWith(palette.surfaceAccent())).isGreaterThanOrEqualTo(4.5);
    assertThat(palette.surfaceFill().contrastWith(Palette.inkFor(palette.surfaceFill())))
        .isGreaterThanOrEqualTo(4.5);
  }

  @Property(tries = 1500)
  void colourSurvivesTheWayThroughOklch(@ForAll @IntRange(max = 0xffffff) int rgb) {
    Colour colour = Colour.ofRgb(rgb);
    Colour back = Oklch.of(colour).colour();
    assertThat(Math.abs(back.red() - colour.red())).isLessThanOrEqualTo(2);
    assertThat(Math.abs(back.green() - colour.green())).isLessThanOrEqualTo(2);
    assertThat(Math.abs(back.blue() - colour.blue())).isLessThanOrEqualTo(2);
  }
}
