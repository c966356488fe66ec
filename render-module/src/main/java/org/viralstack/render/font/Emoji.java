package org.viralstack.render.font;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * Emoji as small pictures. The font's own ligatures join a sequence (skin tones, families, flags)
 * to one glyph; the picture of the glyph comes from the font too, since Java draws no colour
 * bitmaps. Safe for use by several threads.
 */
public final class Emoji {
  private static final String RESOURCE = "NotoColorEmoji.ttf";
  private static final int KEPT = 128;
  private static final int TEXT_SELECTOR = 0xfe0e;
  private static final int EMOJI_SELECTOR = 0xfe0f;
  private static final int KEYCAP = 0x20e3;

  private static final class Shipped {
    static final Emoji EMOJI = new Emoji();
  }

  private final Font font = FontLoading.font(RESOURCE).deriveFont(100f);
  private final EmojiBitmaps bitmaps = new EmojiBitmaps(FontLoading.bytes(RESOURCE));
  private final FontRenderContext context = new FontRenderContext(null, true, true);
  private final Map<Integer, BufferedImage> recent =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, BufferedImage> eldest) {
          return size() > KEPT;
        }
      };

  private Emoji() {}

  public static Emoji shipped() {
    return Shipped.EMOJI;
  }

  /** Tells whether a grapheme cluster asks to be shown in colour, rather than as a letter. */
  public static boolean wantsColour(String cluster) {
    int first = cluster.codePointAt(0);
    if (!UCharacter.hasBinaryProperty(first, UProperty.EMOJI)
        || cluster.indexOf(TEXT_SELECTOR) >= 0) {
      return false;
    }
    return UCharacter.hasBinaryProperty(first, UProperty.EMOJI_PRESENTATION)
        || cluster.indexOf(EMOJI_SELECTOR) >= 0
        || cluster.indexOf(KEYCAP) >= 0
        || cluster.codePoints().anyMatch(Emoji::isModifier);
  }

  /** The glyphs that show a cluster, mostly one; none when the font knows nothing of it. */
  public List<Integer> glyphs(String cluster) {
    char[] text = cluster.toCharArray();
    GlyphVector shaped =
        font.layoutGlyphVector(context, text, 0, text.length, Font.LAYOUT_LEFT_TO_RIGHT);
    List<Integer> glyphs = new ArrayList<>();
    for (int at = 0; at < shaped.getNumGlyphs(); at++) {
      int glyph = shaped.getGlyphCode(at);
      if (bitmaps.has(glyph)) {
        glyphs.add(glyph);
      }
    }
    return glyphs;
  }

  /** The picture of a glyph; 136×128 pixels. Not to be changed. */
  public BufferedImage picture(int glyph) {
    synchronized (recent) {
      return recent.computeIfAbsent(glyph, this::decode);
    }
  }

  private BufferedImage decode(int glyph) {
    try {
      BufferedImage png = ImageIO.read(new ByteArrayInputStream(bitmaps.png(glyph)));
      BufferedImage picture =
          new BufferedImage(png.getWidth(), png.getHeight(), BufferedImage.TYPE_INT_ARGB_PRE);
      picture.createGraphics().drawImage(png, 0, 0, null);
      return picture;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static boolean isModifier(int codePoint) {
    return UCharacter.hasBinaryProperty(codePoint, UProperty.EMOJI_MODIFIER);
  }
}
