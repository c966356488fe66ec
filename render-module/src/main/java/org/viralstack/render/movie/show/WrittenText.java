package org.viralstack.render.movie.show;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.picture.Plate;

/**
 * A text that can be laid over pictures.
 *
 * @param plate with the text, turned as the layer asks for
 * @param box where the plate goes
 */
public record WrittenText(Plate plate, Box box) {

  /** Paints the text of a layer. */
  public static WrittenText of(TextLayer layer, Writing writing) throws InterruptedException {
    Writing.Sheet sheet = writing.sheet();
    int width = sheet.width();
    int height = sheet.height();
    BufferedImage picture = TextPainting.of(layer, writing);
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    return new WrittenText(
        Plate.of(width, height, (x, y) -> pixels[y * width + x]),
        new Box(sheet.left() + width / 2.0, sheet.top() + height / 2.0, width, height));
  }
}
