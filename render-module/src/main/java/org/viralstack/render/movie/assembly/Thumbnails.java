package org.viralstack.render.movie.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.viralstack.render.ffmpeg.Child;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.ffmpeg.Errand;
import org.viralstack.render.ffmpeg.Ffmpeg;
import org.viralstack.render.media.Media;
import org.viralstack.render.media.MediaProbe;
import org.viralstack.render.movie.place.Durations;

/** Small pictures of finished movies. Safe for use by several threads. */
public final class Thumbnails {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final double AT_MOST_AFTER = 1.5;

  private final Ffmpeg ffmpeg;

  public Thumbnails(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * Writes a JPEG of at most 640 pixels along its longer side, of a moment near the beginning when
   * what enters there has mostly arrived.
   *
   * @param media of the movie, as {@link MovieAssembler} probed it
   * @throws IOException when the movie cannot be read
   */
  public void write(Path movie, Media media, Path jpeg) throws IOException, InterruptedException {
    double length = media.duration().map(Durations::seconds).orElse(0.0);
    try {
      Path near = Optional.ofNullable(jpeg.toAbsolutePath().getParent()).orElseThrow();
      Errand.within(
          PATIENCE,
          ffmpeg,
          near,
          children -> {
            Path made = drawn(children, movie, media, Math.min(length / 2, AT_MOST_AFTER));
            return Files.move(made, jpeg, StandardCopyOption.REPLACE_EXISTING);
          });
    } catch (TimeoutException late) {
      throw new IOException("Drawing a thumbnail took too long", late);
    }
  }

  /** At the moment, or at the beginning where no picture begins later, as in a movie of one. */
  private static Path drawn(Children children, Path movie, Media media, double moment)
      throws IOException, InterruptedException {
    Path jpeg = children.directory().resolve("thumbnail.jpg");
    if (isDrawn(children, movie, media, moment, jpeg) || isDrawn(children, movie, media, 0, jpeg)) {
      return jpeg;
    }
    throw new IOException("A thumbnail could not be drawn");
  }

  private static boolean isDrawn(
      Children children, Path movie, Media media, double moment, Path jpeg)
      throws IOException, InterruptedException {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-ss", String.format(Locale.ROOT, "%.3f", moment)));
    arguments.addAll(MediaProbe.guarded(media.format(), movie));
    String size = "scale=w=640:h=640:force_original_aspect_ratio=decrease:flags=lanczos";
    arguments.addAll(List.of("-frames:v", "1", "-vf", size, "-c:v", "mjpeg", "-q:v", "3"));
    arguments.addAll(
        List.of("-pix_fmt", "yuvj420p", "-fflags", "+bitexact", "-flags:v", "+bitexact"));
    arguments.addAll(List.of("-update", "1", "-f", "image2", "file:" + jpeg));
    try (Child child = children.start(arguments)) {
      child.input().close();
      return child.succeeded() && Files.exists(jpeg);
    }
  }
}
