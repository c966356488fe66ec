package org.viralstack.render.movie.show;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.render.ffmpeg.Child;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.media.Format;
import org.viralstack.render.media.Media;
import org.viralstack.render.media.MediaProbe;
import org.viralstack.render.media.Orientation;
import org.viralstack.render.movie.picture.Plate;

/** A picture file. */
public record StillFile(Path file, Media media) {

  /** Decodes it at the size of its fitting. */
  public Plate decoded(Children children, Fitting fitting)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-threads", "1"));
    arguments.addAll(MediaProbe.guarded(media.format(), file));
    Orientation orientation =
        media.format() == Format.JPEG ? Orientation.ofJpeg(file) : Orientation.UPRIGHT;
    // Colours are multiplied by the opacity before scaling, else what is clear would bleed.
    arguments.addAll(
        List.of(
            "-map",
            "0:v:0",
            "-vf",
            orientation.filter()
                + ",format=gbrap,premultiply=inplace=1,"
                + fitting.filters("flags=lanczos+accurate_rnd+full_chroma_int")
                + ",format=rgba",
            "-frames:v",
            "1",
            "-f",
            "rawvideo",
            "pipe:1"));
    try (Child child = children.start(arguments)) {
      child.input().close();
      byte[] rgba = new byte[4 * fitting.pixels()];
      if (child.output().readNBytes(rgba, 0, rgba.length) < rgba.length || !child.succeeded()) {
        throw new Refusal("A picture is broken");
      }
      int width = fitting.width();
      return Plate.of(
          width,
          fitting.height(),
          (x, y) -> {
            int at = 4 * (y * width + x);
            return ((rgba[at + 3] & 0xff) << 24)
                | ((rgba[at] & 0xff) << 16)
                | ((rgba[at + 1] & 0xff) << 8)
                | (rgba[at + 2] & 0xff);
          });
    }
  }
}
