package org.viralstack.render.png;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngEncodingTest {
  @Test
  void noisyPictureComesBackPixelForPixel() throws IOException {
    assertComesBack(noise(313, 207));
  }

  @Test
  void flatPictureComesBackPixelForPixel() throws IOException {
    assertComesBack(new BufferedImage(1080, 1920, BufferedImage.TYPE_INT_RGB));
  }

  private static void assertComesBack(BufferedImage picture) throws IOException {
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngEncoding.encode(picture)));
    assertThat(read.getWidth()).isEqualTo(picture.getWidth());
    assertThat(read.getHeight()).isEqualTo(picture.getHeight());
    assertThat(read.getColorModel().hasAlpha()).isFalse();
    assertThat(pixels(read)).isEqualTo(pixels(picture));
  }

  private static int[] pixels(BufferedImage picture) {
    return picture.getRGB(
        0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
  }

  private static BufferedImage noise(int width, int height) {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(5);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        picture.setRGB(x, y, random.nextInt());
      }
    }
    return picture;
  }
}
