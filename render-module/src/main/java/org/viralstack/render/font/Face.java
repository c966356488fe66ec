package org.viralstack.render.font;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The fonts that come with the build, each in the one weight that slides use. */
public enum Face {
  MONTSERRAT("Montserrat-ExtraBold.ttf", 1, -0.022),
  ANTON("Anton-Regular.ttf", 1.06, 0.004),
  DM_SERIF("DMSerifDisplay-Regular.ttf", 1, -0.008),
  INTER("/com/formdev/flatlaf/fonts/inter/Inter-SemiBold.otf", 1, -0.011),
  INTER_BOLD("/com/formdev/flatlaf/fonts/inter/Inter-Bold.otf", 1, -0.018),
  /** Arabic, Hebrew, Devanagari, Thai and two dozen more scripts in one file. */
  NOTO("/fonts/sans/NotoSansMerged-Bold.ttf", 1.2, 0),
  JAPANESE("NotoSansJP-Bold.ttf", 1.1, 0),
  KOREAN("NotoSansKR-Bold.ttf", 1.1, 0),
  CHINESE("/fonts/ttf/NotoSansSC/NotoSansSC-Bold.ttf", 1.1, 0),
  /** For symbols that the bold one lacks. */
  NOTO_REGULAR("/fonts/sans/NotoSansMerged-Regular.ttf", 1.2, 0);

  private static final Map<Face, Font> LOADED = new ConcurrentHashMap<>();

  private final String resource;
  private final double leading;
  private final double tracking;

  Face(String resource, double leading, double tracking) {
    this.resource = resource;
    this.leading = leading;
    this.tracking = tracking;
  }

  /** How much more line pitch this script needs than Latin does, as a factor. */
  public double leading() {
    return leading;
  }

  public boolean canShow(String cluster) {
    for (int at = 0; at < cluster.length(); ) {
      int codePoint = cluster.codePointAt(at);
      at += Character.charCount(codePoint);
      boolean invisible = Character.getType(codePoint) == Character.FORMAT || isSelector(codePoint);
      if (!invisible && !loaded().canDisplay(codePoint)) {
        return false;
      }
    }
    return true;
  }

  /** The font at a size in pixels, kerned and tracked. */
  public Font at(double size) {
    Map<TextAttribute, Object> attributes = new HashMap<>();
    attributes.put(TextAttribute.SIZE, (float) size);
    attributes.put(TextAttribute.KERNING, TextAttribute.KERNING_ON);
    if (tracking != 0) {
      attributes.put(TextAttribute.TRACKING, tracking);
    }
    return loaded().deriveFont(attributes);
  }

  private static boolean isSelector(int codePoint) {
    return codePoint >= 0xfe00 && codePoint <= 0xfe0f;
  }

  private Font loaded() {
    return LOADED.computeIfAbsent(this, face -> FontLoading.font(face.resource));
  }
}
