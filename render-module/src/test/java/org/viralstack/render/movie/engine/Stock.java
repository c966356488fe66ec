package org.viralstack.render.movie.engine;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.viralstack.render.Colour;
import org.viralstack.render.ffmpeg.Child;
import org.viralstack.render.ffmpeg.Errand;
import org.viralstack.render.ffmpeg.Ffmpeg;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.length.MovieLength;

/** Files to make movies of, and a look at what was made. */
public final class Stock {
  public static final Ffmpeg FFMPEG = Ffmpeg.located(Optional.empty(), Path.of("target", "ffmpeg"));
  public static final Frame FRAME = new Frame(360, 360, 10);
  public static final SourceRef SOURCE = new SourceRef("asset://source");

  private Stock() {}

  /** Left half red, right half blue. */
  public static Path png(Path directory, int width, int height) throws IOException {
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    Graphics2D graphics = picture.createGraphics();
    graphics.setColor(Color.RED);
    graphics.fillRect(0, 0, width / 2, height);
    graphics.setColor(Color.BLUE);
    graphics.fillRect(width / 2, 0, width, height);
    Path file = directory.resolve("picture.png");
    ImageIO.write(picture, "png", file.toFile());
    return file;
  }

  /** The same picture as a photograph. */
  public static Path jpeg(Path png) throws Exception {
    Path file = png.resolveSibling("picture.jpg");
    BufferedImage source = ImageIO.read(png.toFile());
    BufferedImage opaque =
        new BufferedImage(source.getWidth(), source.getHeight(), BufferedImage.TYPE_INT_RGB);
    opaque.createGraphics().drawImage(source, 0, 0, null);
    ImageIO.write(opaque, "jpg", file.toFile());
    return file;
  }

  /** Two seconds red, then two seconds green, with a tone all the time. */
  public static Path video(Path directory) throws Exception {
    Path file = directory.resolve("video.mp4");
    make(
        directory,
        "-f",
        "lavfi",
        "-i",
        "color=red:s=320x180:r=10:d=2",
        "-f",
        "lavfi",
        "-i",
        "color=lime:s=320x180:r=10:d=2",
        "-f",
        "lavfi",
        "-i",
        "sine=frequency=440:duration=4",
        "-filter_complex",
        "[0][1]concat[v]",
        "-map",
        "[v]",
        "-map",
        "2:a",
        "-c:v",
        "libx264",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "aac",
        file.toAbsolutePath().toString());
    return file;
  }

  public static void make(Path directory, String... arguments) throws Exception {
    Errand.within(
        Duration.ofSeconds(60),
        FFMPEG,
        directory,
        children -> {
          try (Child child = children.start(List.of(arguments))) {
            if (!child.succeeded()) {
              throw new IOException(child.complaint());
            }
            return 0;
          }
        });
  }

  /** A frame of a film, counted from 0. */
  public static BufferedImage frame(Path film, int number) throws Exception {
    Path directory = film.toAbsolutePath().getParent();
    return Errand.within(
        Duration.ofSeconds(60),
        FFMPEG,
        directory,
        children -> {
          List<String> arguments = new ArrayList<>(List.of("-i", film.toAbsolutePath().toString()));
          arguments.addAll(List.of("-vf", "select=eq(n\\," + number + ")", "-frames:v", "1"));
          arguments.addAll(List.of("-f", "image2pipe", "-c:v", "png", "pipe:1"));
          try (Child child = children.start(arguments)) {
            return ImageIO.read(new ByteArrayInputStream(child.output().readAllBytes()));
          }
        });
  }

  /** The first channel of the film's sound, 48,000 samples per second; empty without sound. */
  public static short[] sound(Path film) throws Exception {
    Path raw = Files.createTempFile(film.toAbsolutePath().getParent(), "heard", ".raw");
    try {
      make(
          raw.getParent(),
          "-y",
          "-i",
          film.toAbsolutePath().toString(),
          "-map",
          "0:a",
          "-ac",
          "1",
          "-ar",
          "48000",
          "-f",
          "s16le",
          raw.toString());
    } catch (IOException silent) {
      return new short[0];
    }
    short[] samples = new short[(int) (Files.size(raw) / 2)];
    java.nio.ByteBuffer.wrap(Files.readAllBytes(raw))
        .order(java.nio.ByteOrder.LITTLE_ENDIAN)
        .asShortBuffer()
        .get(samples);
    return samples;
  }

  public static SceneOrder order(double seconds, Map<SourceRef, Path> files, Layer... layers) {
    Scene scene =
        new Scene(
            "scene",
            Optional.of(Duration.ofMillis(Math.round(seconds * 1000))),
            Colour.parse("#ffffff"),
            List.of(layers),
            Optional.empty());
    Movie movie = new Movie(Optional.empty(), Movie.UNTITLED, FRAME, List.of(scene));
    return new SceneOrder(
        scene,
        FRAME,
        MovieLength.of(movie, source -> Optional.empty()).scenes().getFirst(),
        files,
        Optional.empty());
  }
}
