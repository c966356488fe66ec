package org.viralstack.render.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** How a camera was held, by the Exif tag 0x0112; FFmpeg leaves that of stills to its callers. */
public enum Orientation {
  UPRIGHT("null", false),
  MIRRORED("hflip", false),
  UPSIDE_DOWN("hflip,vflip", false),
  FLIPPED("vflip", false),
  TRANSPOSED("transpose=0", true),
  RIGHT("transpose=1", true),
  TRANSVERSED("transpose=3", true),
  LEFT("transpose=2", true);

  private static final int LOOKED_AT = 1 << 17;
  private static final int TAG = 0x0112;

  private final String filter;
  private final boolean swapping;

  Orientation(String filter, boolean swapping) {
    this.filter = filter;
    this.swapping = swapping;
  }

  /** FFmpeg's filters that set the picture upright. */
  public String filter() {
    return filter;
  }

  public boolean swapsSides() {
    return swapping;
  }

  /** Upright where the file says nothing, or nonsense. */
  public static Orientation ofJpeg(Path file) throws IOException {
    try (InputStream content = Files.newInputStream(file)) {
      ByteBuffer bytes = ByteBuffer.wrap(content.readNBytes(LOOKED_AT));
      return ofSegments(bytes);
    } catch (BufferUnderflowException | IllegalArgumentException nonsense) {
      return UPRIGHT;
    }
  }

  private static Orientation ofSegments(ByteBuffer bytes) {
    bytes.position(2);
    while (bytes.remaining() > 4) {
      int marker = bytes.getShort() & 0xffff;
      int length = bytes.getShort() & 0xffff;
      int next = bytes.position() + length - 2;
      if (marker == 0xffe1 && bytes.remaining() > 14 && bytes.getInt() == 0x45786966) {
        bytes.getShort();
        return ofTiff(bytes.slice());
      }
      if ((marker & 0xff00) != 0xff00 || marker == 0xffda || length < 2) {
        return UPRIGHT;
      }
      bytes.position(next);
    }
    return UPRIGHT;
  }

  private static Orientation ofTiff(ByteBuffer tiff) {
    tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    tiff.position(directory);
    int entries = tiff.getShort() & 0xffff;
    for (int entry = 0; entry < entries; entry++) {
      int at = directory + 2 + 12 * entry;
      tiff.position(at);
      if ((tiff.getShort() & 0xffff) == TAG) {
        tiff.position(at + 8);
        int value = tiff.getShort() & 0xffff;
        return value >= 1 && value <= 8 ? values()[value - 1] : UPRIGHT;
      }
    }
    return UPRIGHT;
  }
}
