package org.viralstack.render.movie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.render.movie.engine.SceneOutcome.Refused;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.Sound;
import org.viralstack.render.movie.place.Placement;

@Timeout(60)
class HostileSourceTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#EXTM3U\n#EXT-X-TARGETDURATION:1\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
        "ffconcat version 1.0\nfile '/etc/passwd'\n",
        "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
        "concat:/etc/passwd|/etc/passwd",
        "subfile,,start,0,end,9,,:/etc/passwd",
        "short",
        ""
      })
  void scriptsAndPlaylistsAreRefused(String content) throws Exception {
    assertRefused(Files.writeString(directory.resolve("film.mp4"), content));
  }

  @Test
  void playlistBehindThePretenceOfAVideoIsRefused() throws Exception {
    byte[] head = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
    byte[] list = "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n".getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(head, head.length + list.length);
    System.arraycopy(list, 0, both, head.length, list.length);
    assertRefused(Files.write(directory.resolve("film.mp4"), both));
  }

  @Test
  void pictureOfAHundredMegapixelsIsRefused() throws Exception {
    Path huge = directory.resolve("huge.png");
    Stock.make(
        directory,
        "-f",
        "lavfi",
        "-i",
        "color=red:s=10000x10000",
        "-frames:v",
        "1",
        huge.toString());
    assertThat(outcome(huge))
        .isEqualTo(new Refused(Stock.SOURCE + " cannot be used: It has more than 50 megapixels."));
  }

  @Test
  void videoOfAHundredMegapixelsIsRefused() throws Exception {
    Path huge = directory.resolve("huge.mov");
    Stock.make(
        directory,
        "-f",
        "lavfi",
        "-i",
        "color=red:s=10000x10000",
        "-frames:v",
        "1",
        "-c:v",
        "mjpeg",
        huge.toString());
    assertThat(outcome(huge))
        .isEqualTo(new Refused(Stock.SOURCE + " cannot be used: It has more than 50 megapixels."));
  }

  @Test
  void fewKilobytesThatLastForHoursAreRefused() throws Exception {
    Path endless = directory.resolve("endless.mp4");
    Stock.make(
        directory, "-f", "lavfi", "-i", "color=red:s=16x16:r=1/100:d=18000", endless.toString());
    assertThat(Files.size(endless)).isLessThan(20_000);
    assertThat(outcome(endless))
        .isEqualTo(new Refused(Stock.SOURCE + " cannot be used: It is longer than 4 hours."));
  }

  @Test
  void hoursOfPicturesCostAShortSceneNoMoreThanItShows() throws Exception {
    Path hours = directory.resolve("long.mp4");
    Stock.make(
        directory, "-f", "lavfi", "-i", "color=red:s=16x16:r=1/100:d=10000", hours.toString());
    long begun = System.nanoTime();
    assertThat(outcome(hours)).isInstanceOf(SceneOutcome.Rendered.class);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(20));
  }

  @Test
  void videoWhosePicturesGrowHugeEndsAtTheLastSaneOne() throws Exception {
    Path both = directory.resolve("growing.ts");
    for (String size : List.of("320x180", "8000x8000")) {
      Path part = directory.resolve(size + ".ts");
      Stock.make(
          directory,
          "-f",
          "lavfi",
          "-i",
          "color=red:s=%s:r=10:d=0.2".formatted(size),
          "-c:v",
          "mpeg4",
          part.toString());
      Files.write(
          both, Files.readAllBytes(part), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
    assertThat(outcome(both)).isNotInstanceOf(SceneOutcome.Faulted.class);
  }

  @Test
  void videoCutShortIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(Stock.video(directory));
    assertRefused(
        Files.write(directory.resolve("cut.mp4"), Arrays.copyOf(whole, whole.length / 2)));
  }

  @Test
  void pictureOfNoiseIsRefused() throws Exception {
    byte[] whole = Files.readAllBytes(Stock.png(directory, 400, 200));
    Arrays.fill(whole, 40, whole.length, (byte) 0x5a);
    assertRefused(Files.write(directory.resolve("noise.png"), whole));
  }

  @Test
  void pictureIsNoVideoWithSoundAndSoundIsNoPicture() throws Exception {
    Path tone = directory.resolve("tone.wav");
    Stock.make(directory, "-f", "lavfi", "-i", "sine=duration=1", tone.toString());
    assertRefused(tone);
  }

  @Test
  void namesAreNothingButNames() throws Exception {
    Path odd = directory.resolve("-i 'x';$(id) %d:file=.png");
    Files.copy(Stock.png(directory, 400, 200), odd);
    assertThat(outcome(odd)).isInstanceOf(SceneOutcome.Rendered.class);
  }

  private void assertRefused(Path file) throws Exception {
    assertThat(outcome(file)).isInstanceOf(Refused.class);
    assertThat(Files.exists(directory.resolve("out.mp4"))).isFalse();
  }

  private SceneOutcome outcome(Path file) throws Exception {
    SceneOutcome asVideo =
        new SceneRenderer(Stock.FFMPEG)
            .render(
                Stock.order(
                    0.3, Map.of(Stock.SOURCE, file), Layers.video(Clip.WHOLE, Sound.AS_MADE)),
                directory.resolve("out.mp4"),
                share -> {});
    if (asVideo instanceof Refused) {
      SceneOutcome asImage =
          new SceneRenderer(Stock.FFMPEG)
              .render(
                  Stock.order(0.3, Map.of(Stock.SOURCE, file), Layers.image(Placement.USUAL)),
                  directory.resolve("out.mp4"),
                  share -> {});
      assertThat(asImage).isInstanceOf(Refused.class);
    }
    return asVideo;
  }
}
