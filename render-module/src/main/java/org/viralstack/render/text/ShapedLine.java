package org.viralstack.render.text;

import java.awt.Shape;
import java.awt.font.TextLayout;
import java.awt.font.TextMeasurer;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.render.text.wrapping.Passage;
import org.viralstack.render.text.wrapping.Wrapping;

/**
 * The glyphs of one line at their final size. Letters become contours here, so that what is
 * measured is what is painted, to the fraction of a pixel.
 *
 * @param text what stands on it
 * @param contours of its letters, from the beginning of the line on its baseline
 * @param emoji its pictures
 * @param covered what both cover
 */
record ShapedLine(String text, Shape contours, List<TextBlock.Emoji> emoji, Rectangle2D covered) {

  static ShapedLine of(Passage passage, TextMeasurer measurer, Wrapping.Line line, double size) {
    TextLayout glyphs =
        line.hyphenated()
            ? new TextLayout(
                passage.hyphenated(line.start(), line.end(), size).getIterator(), Wrapping.CONTEXT)
            : measurer.getLayout(line.start(), line.end());
    Path2D contours = new Path2D.Double(Path2D.WIND_NON_ZERO);
    contours.append(glyphs.getOutline(null), false);
    Rectangle2D covered = contours.getBounds2D();
    List<TextBlock.Emoji> emoji = new ArrayList<>();
    passage
        .emojiWithin(line.start(), line.end())
        .forEach(
            (at, glyph) -> {
              Rectangle2D box = glyphs.getBlackBoxBounds(at, at + 1).getBounds2D();
              emoji.add(
                  new TextBlock.Emoji(
                      glyph, new Box(box.getX(), box.getY(), box.getWidth(), box.getHeight())));
            });
    for (TextBlock.Emoji picture : emoji) {
      covered =
          covered.isEmpty() ? picture.box().shape() : covered.createUnion(picture.box().shape());
    }
    if (covered.isEmpty()) {
      // Nothing but marks without letters: it covers nothing, and still has its place.
      covered = new Rectangle2D.Double(0, -size / 2, Math.max(1, glyphs.getAdvance()), size / 2);
    }
    return new ShapedLine(
        passage.characters().substring(line.start(), line.end()),
        contours,
        List.copyOf(emoji),
        covered);
  }
}
