package org.viralstack.render.paint;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.viralstack.render.Colour;
import org.viralstack.render.text.Box;

class GroundTest {
  private static final Box BOX = new Box(100, 100, 200, 100);

  @Test
  void onePixelIsEnoughToSpoilAnInk() {
    BufferedImage picture = filled(Color.BLACK);
    picture.setRGB(150, 150, 0xffffff);
    assertThat(Ground.beneath(picture, BOX).contrast(Colour.WHITE)).isEqualTo(1);
  }

  @Test
  void inkThatCannotBeReadGivesWay() {
    Ground ground = Ground.beneath(filled(new Color(0xffe066)), BOX);
    assertThat(ground.legible(Colour.WHITE)).isEqualTo(Colour.ofRgb(0x101014));
  }

  @Test
  void veilMakesAnyGroundLegible() {
    BufferedImage picture = filled(Color.BLACK);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.WHITE);
    graphics.fillRect(150, 0, 60, 400);
    Ground ground = Ground.beneath(picture, BOX);
    Colour ink = ground.legible(Colour.parse("#ff0000"));
    assertThat(ground.contrast(ink)).isLessThan(4.5);
    Veil.under(picture, BOX, ground.veil(ink), ground.veilOpacity(ink));
    assertThat(Ground.beneath(picture, BOX).contrast(ink)).isGreaterThanOrEqualTo(4.5);
  }

  private static BufferedImage filled(Color colour) {
    BufferedImage picture = new BufferedImage(400, 400, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(colour);
    graphics.fillRect(0, 0, 400, 400);
    return picture;
  }
}
