package org.viralstack.render.movie.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.render.Colour;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.Transition;
import org.viralstack.render.movie.assembly.AssemblyOutcome.Assembled;
import org.viralstack.render.movie.engine.SceneOrder;
import org.viralstack.render.movie.engine.SceneRenderer;
import org.viralstack.render.movie.engine.Stock;
import org.viralstack.render.movie.layer.AudioLayer;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.Sound;
import org.viralstack.render.movie.layer.Timing;
import org.viralstack.render.movie.length.MovieLength;
import org.viralstack.render.movie.length.SceneLength;

class MovieAssemblerTest {
  @TempDir Path directory;

  @Test
  void movieIsAsLongAsItsScenesAndTransitionsStandOnTheCuts() throws Exception {
    Assembled movie =
        assembled(
            scene("a", 1300, "#ff0000", Transition.Kind.WIPE_LEFT),
            scene("b", 1250, "#00ff00", Transition.Kind.FADE),
            scene("c", 1000, "#0000ff", Transition.Kind.CUT));
    assertThat(movie.duration()).isEqualTo(Duration.ofMillis(3600));
    assertThat(movie.media().duration()).contains(Duration.ofMillis(3600));
    assertThat(movie.media().width()).isEqualTo(360);
    assertThat(movie.media().hasAudio()).isFalse();
    assertThat(colour(movie, 10, 350)).isEqualTo("red");
    assertThat(colour(movie, 12, 350)).isEqualTo("green");
    assertThat(colour(movie, 12, 10)).isEqualTo("red");
    assertThat(colour(movie, 16, 10)).isEqualTo("green");
    assertThat(colour(movie, 35, 10)).isEqualTo("blue");
    assertThat(boxes(movie.file())).containsSubsequence("ftyp", "moov", "mdat");
  }

  @Test
  void soundOfOneSceneStaysInItsPlaceAndTheOthersAreSilent() throws Exception {
    Layer tone =
        new AudioLayer(
            Optional.empty(),
            Timing.WHOLE,
            Stock.SOURCE,
            Clip.WHOLE,
            Sound.AS_MADE,
            Duration.ZERO,
            Duration.ZERO);
    Assembled movie =
        assembled(
            scene("a", 1000, "#ff0000", Transition.Kind.CUT),
            scene("b", 1000, "#00ff00", Transition.Kind.CUT, tone),
            scene("c", 1000, "#0000ff", Transition.Kind.CUT));
    assertThat(movie.media().hasAudio()).isTrue();
    short[] sound = Stock.sound(movie.file());
    assertThat(sound.length).isBetween(3 * 48_000 - 1100, 3 * 48_000 + 1100);
    assertThat(loudest(sound, 0, 47_000)).isLessThan(100);
    assertThat(loudest(sound, 50_000, 94_000)).isGreaterThan(1000);
    assertThat(loudest(sound, 98_000, 142_000)).isLessThan(100);
  }

  @Test
  void thumbnailIsASmallPictureOfTheMovie() throws Exception {
    Assembled movie = assembled(scene("a", 1000, "#ff0000", Transition.Kind.CUT));
    Path jpeg = directory.resolve("thumbnail.jpg");
    new Thumbnails(Stock.FFMPEG).write(movie.file(), movie.media(), jpeg);
    BufferedImage thumbnail = ImageIO.read(jpeg.toFile());
    assertThat(thumbnail.getWidth()).isEqualTo(640);
    assertThat((thumbnail.getRGB(320, 320) >> 16) & 0xff).isGreaterThan(230);
  }

  @Test
  void movieOfOnePictureHasAThumbnailToo() throws Exception {
    Assembled movie = assembled(scene("a", 20, "#ff0000", Transition.Kind.CUT));
    Path jpeg = directory.resolve("thumbnail.jpg");
    new Thumbnails(Stock.FFMPEG).write(movie.file(), movie.media(), jpeg);
    assertThat(ImageIO.read(jpeg.toFile()).getWidth()).isEqualTo(640);
  }

  @Test
  void sameSceneGivesTheSameBytes() throws Exception {
    Assembled movie = assembled(scene("a", 1000, "#ff0000", Transition.Kind.CUT));
    byte[] first = Files.readAllBytes(movie.file());
    assembled(scene("a", 1000, "#ff0000", Transition.Kind.CUT));
    assertThat(Files.readAllBytes(movie.file())).isEqualTo(first);
  }

  @Test
  void sceneOfAnotherEncoderIsSeenAsItIs() throws Exception {
    Assembled movie =
        assembled(
            List.of(1),
            scene("a", 1000, "#ff0000", Transition.Kind.CUT),
            scene("b", 1000, "#00ff00", Transition.Kind.WIPE_LEFT),
            scene("c", 1000, "#0000ff", Transition.Kind.CUT));

    assertThat(movie.media().duration()).contains(Duration.ofMillis(3000));
    assertThat(colour(movie, 5, 180)).isEqualTo("red");
    assertThat(colour(movie, 12, 180)).isEqualTo("green");
    assertThat(colour(movie, 28, 180)).isEqualTo("blue");
    Stock.make(
        directory, "-xerror", "-v", "error", "-i", movie.file().toString(), "-f", "null", "-");
  }

  @Test
  void movieWhoseFirstSceneIsOfAnotherEncoderIsSeenAsItIs() throws Exception {
    Assembled movie =
        assembled(
            List.of(0, 2),
            scene("a", 1000, "#ff0000", Transition.Kind.CUT),
            scene("b", 1000, "#00ff00", Transition.Kind.CUT),
            scene("c", 1000, "#0000ff", Transition.Kind.CUT));

    assertThat(colour(movie, 5, 180)).isEqualTo("red");
    assertThat(colour(movie, 15, 180)).isEqualTo("green");
    assertThat(colour(movie, 25, 180)).isEqualTo("blue");
  }

  private Assembled assembled(Scene... scenes) throws Exception {
    return assembled(List.of(), scenes);
  }

  /** What another version could do: the same pictures under settings of its own. */
  private void encodeOtherwise(Path part) throws Exception {
    Path other = directory.resolve("other.mp4");
    Stock.make(
        directory,
        "-y",
        "-i",
        part.toString(),
        "-map",
        "0",
        "-c",
        "copy",
        "-c:v",
        "libx264",
        "-profile:v",
        "main",
        "-x264-params",
        "cabac=0:ref=4:8x8dct=0:keyint=1",
        "-strict",
        "-2",
        "-video_track_timescale",
        Integer.toString(512 * Stock.FRAME.fps()),
        other.toString());
    Files.move(other, part, StandardCopyOption.REPLACE_EXISTING);
  }

  private Assembled assembled(List<Integer> otherwise, Scene... scenes) throws Exception {
    Movie movie = new Movie(Optional.empty(), Movie.UNTITLED, Stock.FRAME, List.of(scenes));
    List<SceneLength> lengths = MovieLength.of(movie, source -> Optional.empty()).scenes();
    Path video = Stock.video(Files.createTempDirectory(directory, "sources"));
    List<AssembledPart> parts = new ArrayList<>();
    for (int at = 0; at < scenes.length; at++) {
      Path part = directory.resolve("part" + at + ".mp4");
      new SceneRenderer(Stock.FFMPEG)
          .render(
              new SceneOrder(
                  scenes[at],
                  Stock.FRAME,
                  lengths.get(at),
                  Map.of(Stock.SOURCE, video),
                  Optional.empty()),
              part,
              share -> {});
      if (otherwise.contains(at)) {
        encodeOtherwise(part);
      }
      parts.add(new AssembledPart(part, lengths.get(at), scenes[at].transition()));
    }
    return (Assembled)
        new MovieAssembler(Stock.FFMPEG)
            .assemble(Stock.FRAME, parts, directory.resolve("movie.mp4"), share -> {});
  }

  private static Scene scene(
      String id, int millis, String colour, Transition.Kind next, Layer... layers) {
    return new Scene(
        id,
        Optional.of(Duration.ofMillis(millis)),
        Colour.parse(colour),
        List.of(layers),
        Optional.of(new Transition(next, Duration.ofMillis(600))));
  }

  private static String colour(Assembled movie, int frame, int x) throws Exception {
    int pixel = Stock.frame(movie.file(), frame).getRGB(x, 180);
    int most = Math.max(pixel >> 16 & 0xff, Math.max(pixel >> 8 & 0xff, pixel & 0xff));
    return most == (pixel >> 16 & 0xff) ? "red" : most == (pixel & 0xff) ? "blue" : "green";
  }

  private static int loudest(short[] sound, int from, int to) {
    int loudest = 0;
    for (int at = from; at < to; at++) {
      loudest = Math.max(loudest, Math.abs(sound[at]));
    }
    return loudest;
  }

  private static List<String> boxes(Path file) throws Exception {
    java.nio.ByteBuffer bytes = java.nio.ByteBuffer.wrap(Files.readAllBytes(file));
    List<String> boxes = new ArrayList<>();
    for (int at = 0; at < bytes.capacity(); at += bytes.getInt(at)) {
      boxes.add(new String(bytes.array(), at + 4, 4, StandardCharsets.US_ASCII));
    }
    return boxes;
  }
}
