package org.viralstack.render.movie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.render.movie.layer.Layer;

/** Whoever stops waiting for a scene of very long texts stops the work on it too. */
@Timeout(120)
class LongTextCancellationTest {
  private static final int MOST_LAYERS = 50;
  private static final int LETTERS = 4990;

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"W", "aש日", "😀"})
  void interruptedRenderingLeavesNoBusyThread(String piece) throws Exception {
    Layer text = Layers.text(piece.repeat(LETTERS / piece.codePointCount(0, piece.length())));
    SceneOrder order =
        Stock.order(0.1, Map.of(), Collections.nCopies(MOST_LAYERS, text).toArray(Layer[]::new));
    AtomicBoolean interrupted = new AtomicBoolean();
    Thread rendering =
        Thread.ofPlatform()
            .start(
                () -> {
                  try {
                    new SceneRenderer(Stock.FFMPEG)
                        .render(order, directory.resolve("out.mp4"), share -> {});
                  } catch (InterruptedException asExpected) {
                    interrupted.set(true);
                  }
                });
    while (!isSettingText()) {
      assertThat(rendering.isAlive()).isTrue();
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
    }

    long start = System.nanoTime();
    rendering.interrupt();
    rendering.join();

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    assertThat(interrupted).isTrue();
    assertThat(isSettingText()).isFalse();
    try (Stream<Path> left = Files.list(directory)) {
      assertThat(left).isEmpty();
    }
  }

  private static boolean isSettingText() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .anyMatch(frame -> frame.getClassName().endsWith(".render.text.Attempt"));
  }
}
