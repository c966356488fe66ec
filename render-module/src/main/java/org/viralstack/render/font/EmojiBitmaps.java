package org.viralstack.render.font;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the PNG of each glyph lies in a font with colour bitmaps (tables CBLC and CBDT of OpenType,
 * index format 1, image format 17, which is what Noto Color Emoji uses).
 */
final class EmojiBitmaps {
  private static final int CBLC = 0x43424c43;
  private static final int CBDT = 0x43424454;
  private static final int SMALL_METRICS = 5;

  private record Place(int offset, int length) {}

  private final byte[] file;
  private final Map<Integer, Place> places = new HashMap<>();

  /**
   * @throws IllegalStateException when the font keeps its bitmaps in another way
   */
  EmojiBitmaps(byte[] file) {
    this.file = file;
    ByteBuffer font = ByteBuffer.wrap(file);
    int locations = table(font, CBLC);
    int data = table(font, CBDT);
    int strikes = font.getInt(locations + 4);
    int strike = locations + 8 + 48 * (strikes - 1);
    int ranges = locations + font.getInt(strike);
    int count = font.getInt(strike + 8);
    for (int range = 0; range < count; range++) {
      int entry = ranges + 8 * range;
      read(font, entry, ranges + font.getInt(entry + 4), data);
    }
  }

  boolean has(int glyph) {
    return places.containsKey(glyph);
  }

  /**
   * @throws IllegalArgumentException when there is no picture of that glyph
   */
  byte[] png(int glyph) {
    Place place = places.get(glyph);
    if (place == null) {
      throw new IllegalArgumentException("Glyph " + glyph + " has no picture");
    }
    byte[] png = new byte[place.length()];
    System.arraycopy(file, place.offset(), png, 0, png.length);
    return png;
  }

  private void read(ByteBuffer font, int entry, int index, int data) {
    if (font.getShort(index) != 1 || font.getShort(index + 2) != 17) {
      throw new IllegalStateException("Unexpected form of colour bitmaps");
    }
    int first = font.getShort(entry) & 0xffff;
    int last = font.getShort(entry + 2) & 0xffff;
    int images = data + font.getInt(index + 4);
    for (int glyph = first; glyph <= last; glyph++) {
      int offsets = index + 8 + 4 * (glyph - first);
      int image = images + font.getInt(offsets);
      if (font.getInt(offsets + 4) > font.getInt(offsets)) {
        int length = font.getInt(image + SMALL_METRICS);
        places.put(glyph, new Place(image + SMALL_METRICS + 4, length));
      }
    }
  }

  private static int table(ByteBuffer font, int tag) {
    int tables = font.getShort(4);
    for (int table = 0; table < tables; table++) {
      int entry = 12 + 16 * table;
      if (font.getInt(entry) == tag) {
        return font.getInt(entry + 8);
      }
    }
    throw new IllegalStateException("The emoji font has no colour bitmaps");
  }
}
