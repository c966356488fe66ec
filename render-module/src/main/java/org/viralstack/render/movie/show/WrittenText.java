package org.viralstack.render.movie.show;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.picture.Plate;

/**
 * A text that can be laid over pictures.
 *
 * @param plate with the text, turned as the layer asks for
 * @param box where the plate goes
 */
public record WrittenText(Plate plate, Box box) {

  /**
   * Paints the text of a layer.
   *
   * @throws Refusal when it would take more pixels than a layer may have
   */
  public static WrittenText of(TextLayer layer, Frame frame) throws Refusal {
    TextPainting painting = TextPainting.of(layer, frame);
    BufferedImage picture = painting.picture();
    int width = picture.getWidth();
    int height = picture.getHeight();
    int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    return new WrittenText(
        Plate.of(width, height, (x, y) -> pixels[y * width + x]),
        new Box(painting.left() + width / 2.0, painting.top() + height / 2.0, width, height));
  }
}
