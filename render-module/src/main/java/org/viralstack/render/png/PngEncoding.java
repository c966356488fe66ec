package org.viralstack.render.png;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Encodes pictures as PNG. Generated artwork changes little from row to row, so every row is
 * written as its difference from the one above, which saves trying filters; see the measurements in
 * the decision record on slide rendering.
 */
public final class PngEncoding {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final byte DIFFERENCE_FROM_ABOVE = 2;
  private static final int LEVEL = 3;
  private static final int BUFFER = 1 << 16;

  private PngEncoding() {}

  /**
   * The whole file.
   *
   * @param picture of type {@link BufferedImage#TYPE_INT_RGB}
   */
  public static byte[] encode(BufferedImage picture) {
    ByteArrayOutputStream file = new ByteArrayOutputStream(1 << 20);
    file.writeBytes(SIGNATURE);
    chunk(file, "IHDR", header(picture.getWidth(), picture.getHeight()), 13);
    pixels(file, picture);
    chunk(file, "IEND", new byte[0], 0);
    return file.toByteArray();
  }

  private static byte[] header(int width, int height) {
    return ByteBuffer.allocate(13)
        .putInt(width)
        .putInt(height)
        .put(new byte[] {8, 2, 0, 0, 0})
        .array();
  }

  private static void pixels(ByteArrayOutputStream file, BufferedImage picture) {
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    int width = picture.getWidth();
    byte[] row = new byte[1 + 3 * width];
    byte[] compressed = new byte[BUFFER];
    Deflater deflater = new Deflater(LEVEL);
    try {
      for (int y = 0; y < picture.getHeight(); y++) {
        filter(pixels, y, width, row);
        deflater.setInput(row);
        drain(deflater, compressed, file);
      }
      deflater.finish();
      drain(deflater, compressed, file);
    } finally {
      deflater.end();
    }
  }

  private static void filter(int[] pixels, int y, int width, byte[] row) {
    row[0] = DIFFERENCE_FROM_ABOVE;
    int at = y * width;
    int out = 1;
    for (int x = 0; x < width; x++) {
      int pixel = pixels[at + x];
      int above = y == 0 ? 0 : pixels[at + x - width];
      row[out] = (byte) ((pixel >> 16) - (above >> 16));
      row[out + 1] = (byte) ((pixel >> 8) - (above >> 8));
      row[out + 2] = (byte) (pixel - above);
      out += 3;
    }
  }

  private static void drain(Deflater deflater, byte[] compressed, ByteArrayOutputStream file) {
    int length = deflater.deflate(compressed);
    while (length > 0) {
      chunk(file, "IDAT", compressed, length);
      length = deflater.deflate(compressed);
    }
  }

  private static void chunk(ByteArrayOutputStream file, String type, byte[] data, int length) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 crc = new CRC32();
    crc.update(name);
    crc.update(data, 0, length);
    file.writeBytes(ByteBuffer.allocate(4).putInt(length).array());
    file.writeBytes(name);
    file.write(data, 0, length);
    file.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
  }
}
