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
import org.viralstack.render.movie.picture.Picture;
import org.viralstack.render.movie.picture.Plate;

/** A picture file. */
public record StillFile(Path file, Media media) {

  /** Decodes it at the size of its fitting. */
  public Plate decoded(Children children, Fitting fitting)
      throws IOException, InterruptedException {
    return media.format() == Format.JPEG
        ? opaque(children, fitting)
        : transparent(children, fitting);
  }

  /** What cannot be transparent need not become RGB in between. */
  private Plate opaque(Children children, Fitting fitting)
      throws IOException, InterruptedException {
    String filters =
        "%s,%s,format=yuv420p"
            .formatted(
                Orientation.ofJpeg(file).filter(),
                fitting.filters("flags=lanczos+accurate_rnd:out_color_matrix=bt709:out_range=tv"));
    byte[] samples = read(children, filters, Picture.bytes(fitting.width(), fitting.height()));
    return Plate.ofFrame(samples, fitting.width(), fitting.height());
  }

  private Plate transparent(Children children, Fitting fitting)
      throws IOException, InterruptedException {
    // Colours are multiplied by the opacity before scaling, else what is clear would bleed.
    String filters =
        "format=gbrap,premultiply=inplace=1,"
            + fitting.filters("flags=lanczos+accurate_rnd+full_chroma_int")
            + ",format=rgba";
    byte[] rgba = read(children, filters, 4 * fitting.pixels());
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

  private byte[] read(Children children, String filters, int bytes)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>(List.of("-threads", "1"));
    arguments.addAll(MediaProbe.guarded(media.format(), file));
    arguments.addAll(List.of("-map", "0:v:0", "-vf", filters));
    arguments.addAll(List.of("-frames:v", "1", "-f", "rawvideo", "pipe:1"));
    try (Child child = children.start(arguments)) {
      child.input().close();
      byte[] samples = new byte[bytes];
      boolean whole = child.output().readNBytes(samples, 0, bytes) == bytes;
      boolean well = child.succeeded();
      child.expectOwnEnd();
      if (!whole || !well) {
        throw new Refusal("A picture is broken");
      }
      return samples;
    }
  }
}
