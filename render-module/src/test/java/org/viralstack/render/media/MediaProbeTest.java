package org.viralstack.render.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.render.movie.engine.Stock;

class MediaProbeTest {
  @TempDir Path directory;

  @Test
  void fileThatHasMuchToSayAboutItselfIsKnown() throws Exception {
    Path talkative = directory.resolve("talkative.mp4");
    Stock.make(
        directory,
        "-i",
        Stock.video(directory).toString(),
        "-c",
        "copy",
        "-metadata",
        "lyrics=" + "la la la, said the song.\n".repeat(4_000),
        talkative.toString());

    Probe.Known known = (Probe.Known) new MediaProbe(Stock.FFMPEG).probe(talkative);

    assertThat(known.media().width()).isEqualTo(320);
    assertThat(known.media().height()).isEqualTo(180);
    assertThat(known.media().hasAudio()).isTrue();
    assertThat(known.media().duration().orElseThrow())
        .isBetween(Duration.ofMillis(3_900), Duration.ofMillis(4_100));
  }
}
