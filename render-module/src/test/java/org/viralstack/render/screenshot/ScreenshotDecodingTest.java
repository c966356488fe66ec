package org.viralstack.render.screenshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.render.screenshot.ScreenshotOutcome.Broken;
import org.viralstack.render.screenshot.ScreenshotOutcome.Decoded;
import org.viralstack.render.screenshot.ScreenshotOutcome.TooManyBytes;
import org.viralstack.render.screenshot.ScreenshotOutcome.UnknownFormat;
import org.viralstack.render.screenshot.ScreenshotOutcome.UnusableSize;

class ScreenshotDecodingTest {
  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void pictureOfAPhoneIsDecoded(String format) {
    Screenshot screenshot = decoded(SomeScreenshots.file(390, 844, format));
    assertThat(screenshot.originalWidth()).isEqualTo(390);
    assertThat(screenshot.originalHeight()).isEqualTo(844);
    assertThat(screenshot.pixels().getRGB(10, 400) & 0xff0000).isGreaterThan(0xe00000);
  }

  @ParameterizedTest
  @ValueSource(strings = {"small.webp", "small-lossless.webp"})
  void webpIsDecoded(String name) throws IOException {
    try (InputStream file = getClass().getResourceAsStream(name)) {
      Screenshot screenshot = decoded(file.readAllBytes());
      assertThat(screenshot.proportion()).isEqualTo(90.0 / 160);
    }
  }

  @Test
  void largePictureIsReducedInProportion() {
    Screenshot screenshot = decoded(SomeScreenshots.file(3000, 4000, "jpeg"));
    assertThat(screenshot.pixels().getWidth()).isEqualTo(1080);
    assertThat(screenshot.pixels().getHeight()).isEqualTo(1440);
  }

  @Test
  void hundredMegapixelsAreRefusedFromTheHeaderAlone() {
    byte[] header = pngHeader(10_000, 10_000);
    assertThat(ScreenshotDecoding.decode(header)).isEqualTo(new UnusableSize(10_000, 10_000));
  }

  @Test
  void tinyAndOverlongPicturesAreRefused() {
    assertThat(ScreenshotDecoding.decode(SomeScreenshots.file(63, 200, "png")))
        .isEqualTo(new UnusableSize(63, 200));
    assertThat(ScreenshotDecoding.decode(pngHeader(64, 20_000)))
        .isEqualTo(new UnusableSize(64, 20_000));
  }

  @Test
  void moreThanTenMebibytesAreRefused() {
    assertThat(ScreenshotDecoding.decode(new byte[ScreenshotDecoding.MAX_BYTES + 1]))
        .isInstanceOf(TooManyBytes.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "hello", "GIF89a......", "<svg xmlns='http://www.w3.org/2000/svg'/>"})
  void otherFormatsAreRefused(String content) {
    assertThat(ScreenshotDecoding.decode(content.getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(new UnknownFormat());
  }

  @ParameterizedTest
  @ValueSource(ints = {8, 20, 33, 60, 200, 400})
  void truncatedPngIsBroken(int length) {
    byte[] file = Arrays.copyOf(SomeScreenshots.file(390, 844, "png"), length);
    assertThat(ScreenshotDecoding.decode(file)).isInstanceOf(Broken.class);
  }

  @Test
  void truncatedJpegIsBroken() {
    byte[] file = Arrays.copyOf(SomeScreenshots.file(390, 844, "jpeg"), 100);
    assertThat(ScreenshotDecoding.decode(file)).isInstanceOf(Broken.class);
  }

  @Test
  void damagedBytesNeverThrow() {
    byte[] png = SomeScreenshots.file(120, 200, "png");
    byte[] jpeg = SomeScreenshots.file(120, 200, "jpeg");
    for (int at = 0; at < 300; at++) {
      for (byte[] file : new byte[][] {png.clone(), jpeg.clone()}) {
        file[at * 7 % file.length] ^= (byte) (0x55 + at);
        assertThat(ScreenshotDecoding.decode(file)).isNotNull();
      }
    }
  }

  private static Screenshot decoded(byte[] file) {
    ScreenshotOutcome outcome = ScreenshotDecoding.decode(file);
    assertThat(outcome).isInstanceOf(Decoded.class);
    return ((Decoded) outcome).screenshot();
  }

  /** A PNG that promises a size and ends. */
  private static byte[] pngHeader(int width, int height) {
    ByteBuffer chunk =
        ByteBuffer.allocate(17)
            .put("IHDR".getBytes(StandardCharsets.US_ASCII))
            .putInt(width)
            .putInt(height)
            .put(new byte[] {8, 2, 0, 0, 0});
    CRC32 crc = new CRC32();
    crc.update(chunk.array());
    return ByteBuffer.allocate(33)
        .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
        .putInt(13)
        .put(chunk.array())
        .putInt((int) crc.getValue())
        .array();
  }
}
