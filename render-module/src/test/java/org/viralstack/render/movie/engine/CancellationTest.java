package org.viralstack.render.movie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.Sound;

class CancellationTest {
  @TempDir Path directory;

  @Test
  void interruptedRenderingLeavesNoChildAndNoFile() throws Exception {
    Path video = Stock.video(directory);
    CountDownLatch begun = new CountDownLatch(3);
    AtomicBoolean interrupted = new AtomicBoolean();
    Clip endless = new Clip(Duration.ZERO, java.util.Optional.empty(), 1, true);
    SceneOrder order =
        Stock.order(3000, Map.of(Stock.SOURCE, video), Layers.video(endless, new Sound(1, true)));
    Thread rendering =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    new SceneRenderer(Stock.FFMPEG)
                        .render(order, directory.resolve("out.mp4"), share -> begun.countDown());
                  } catch (InterruptedException asExpected) {
                    interrupted.set(true);
                  }
                });
    assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
    assertThat(children()).isNotEmpty();
    long start = System.nanoTime();
    rendering.interrupt();
    rendering.join();
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertThat(interrupted).isTrue();
    assertThat(children()).isEmpty();
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).containsExactly(video);
    }
  }

  private static List<ProcessHandle> children() {
    return ProcessHandle.current()
        .descendants()
        .filter(child -> child.info().command().filter(name -> name.contains("ffmpeg")).isPresent())
        .toList();
  }
}
