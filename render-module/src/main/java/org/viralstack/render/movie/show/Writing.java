package org.viralstack.render.movie.show;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.viralstack.render.font.Face;
import org.viralstack.render.font.Typefaces;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.layer.Lettering;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.text.Alignment;
import org.viralstack.render.text.TextBlock;
import org.viralstack.render.text.TextStyle;
import org.viralstack.render.text.Typesetter;

/**
 * The text of a layer, set: its size, its lines, and the place that it takes.
 *
 * @param box behind the letters, not turned
 */
public record Writing(TextBlock block, Box box, Sheet sheet) {
  private static final double MARGIN = 0.04;
  private static final double PADDING = 0.34;
  private static final int BOLD_FROM = 600;
  private static final double LARGEST = 2000;

  /**
   * The pixels that it is painted on, turned and with its shadow; all are even.
   *
   * @param left in the frame
   * @param top in the frame
   */
  public record Sheet(int left, int top, int width, int height) {
    private static Sheet of(TextLayer layer, Box box) throws Refusal {
      double spread =
          2
              + layer
                  .lettering()
                  .shadow()
                  .map(s -> 2 * s.blur() + Math.max(Math.abs(s.x()), Math.abs(s.y())))
                  .orElse(0.0);
      Rectangle2D covered =
          turn(layer, box)
              .createTransformedShape(
                  new Rectangle2D.Double(box.left(), box.top(), box.width(), box.height()))
              .getBounds2D();
      int left = 2 * (int) Math.floor((covered.getMinX() - spread) / 2);
      int top = 2 * (int) Math.floor((covered.getMinY() - spread) / 2);
      int width = 2 * (int) Math.ceil((covered.getMaxX() + spread - left) / 2);
      int height = 2 * (int) Math.ceil((covered.getMaxY() + spread - top) / 2);
      if ((long) width * height > Fitting.MOST_OF_ONE / 2) {
        throw new Refusal("A text is too large to be drawn; give it a smaller fontSize");
      }
      return new Sheet(left, top, width, height);
    }

    public long pixels() {
      return (long) width * height;
    }
  }

  /**
   * Sets the text of a layer.
   *
   * @throws Refusal when it would take more pixels than a text may have
   * @throws InterruptedException soon after the thread is interrupted
   */
  public static Writing of(TextLayer layer, Frame frame) throws Refusal, InterruptedException {
    Lettering lettering = layer.lettering();
    double size =
        Math.clamp(lettering.size().within(Math.min(frame.width(), frame.height())), 1, LARGEST);
    double padding = padding(lettering, size);
    double room = frame.width() * (1 - 2 * MARGIN);
    double wide =
        lettering
            .maxWidth()
            .or(() -> layer.placement().width())
            .map(given -> given.within(frame.width()))
            .orElse(room);
    double high =
        layer
            .placement()
            .height()
            .map(given -> given.within(frame.height()))
            .orElse((double) frame.height());
    org.viralstack.render.text.Box place =
        new org.viralstack.render.text.Box(
            0,
            0,
            Math.clamp(wide - 2 * padding, 1, 2.0 * Frame.LONG_SIDE),
            Math.clamp(high - 2 * padding, 1, 2.0 * Frame.LONG_SIDE));
    TextBlock block =
        new Typesetter(language(layer.text())).setLong(layer.text(), style(lettering, size), place);
    Box box = box(layer, frame, block, padding);
    return new Writing(block, box, Sheet.of(layer, box));
  }

  /** About the middle of its box, as the layer asks for. */
  static AffineTransform turn(TextLayer layer, Box box) {
    return AffineTransform.getRotateInstance(
        Math.toRadians(layer.placement().rotation()), box.across(), box.down());
  }

  /** Between the letters and the edge of the box behind them. */
  static double padding(Lettering lettering, double size) {
    return lettering.background().isPresent() ? PADDING * size : 0;
  }

  /** The box behind the letters: as wide as they are, in the place that the layer gives them. */
  private static Box box(TextLayer layer, Frame frame, TextBlock block, double padding) {
    double inkWidth = block.bounds().width() + 2 * padding;
    double inkHeight = block.bounds().height() + 2 * padding;
    double width =
        layer.placement().width().map(given -> given.within(frame.width())).orElse(inkWidth);
    double height =
        layer.placement().height().map(given -> given.within(frame.height())).orElse(inkHeight);
    Box given = Box.at(layer.placement().spot(), frame, width, height);
    double across =
        switch (layer.lettering().align()) {
          case LEFT -> given.left() + inkWidth / 2;
          case CENTRE -> given.across();
          case RIGHT -> given.right() - inkWidth / 2;
        };
    return new Box(across, given.down(), inkWidth, inkHeight);
  }

  private static TextStyle style(Lettering lettering, double size) {
    double outline = lettering.stroke().map(stroke -> 2 * stroke.width() / size).orElse(0.0);
    Alignment alignment =
        switch (lettering.align()) {
          case LEFT -> Alignment.LEFT;
          case CENTRE -> Alignment.CENTRE;
          case RIGHT -> Alignment.RIGHT;
        };
    return new TextStyle(faces(lettering), size, size, lettering.lineHeight(), alignment, outline);
  }

  private static List<Face> faces(Lettering lettering) {
    boolean bold = lettering.weight() >= BOLD_FROM;
    Face chosen =
        switch (lettering.family()) {
          case INTER -> bold ? Face.INTER_BOLD : Face.INTER;
          case MONTSERRAT -> Face.MONTSERRAT;
          case ANTON -> Face.ANTON;
          case DM_SERIF -> Face.DM_SERIF;
          case NOTO_SANS -> bold ? Face.NOTO : Face.NOTO_REGULAR;
        };
    return Typefaces.withFallbacks(chosen, Face.INTER_BOLD, Locale.ROOT);
  }

  /** Lines break by the rules of the language; the script tells enough of it. */
  private static Locale language(String text) {
    boolean han = false;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      switch (Character.UnicodeScript.of(text.codePointAt(at))) {
        case HIRAGANA, KATAKANA -> {
          return Locale.JAPANESE;
        }
        case HANGUL -> {
          return Locale.KOREAN;
        }
        case HAN -> han = true;
        default -> {}
      }
    }
    return han ? Locale.CHINESE : Locale.ENGLISH;
  }
}
