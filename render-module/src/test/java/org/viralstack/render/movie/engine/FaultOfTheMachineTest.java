package org.viralstack.render.movie.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.function.DoubleConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.render.movie.engine.SceneOutcome.Faulted;
import org.viralstack.render.movie.engine.SceneOutcome.Rendered;
import org.viralstack.render.movie.layer.Clip;
import org.viralstack.render.movie.layer.Sound;
import org.viralstack.render.movie.memory.Room;

/** What is no fault of the scene's does not count as one. */
@Timeout(60)
class FaultOfTheMachineTest {
  @TempDir Path directory;

  @Test
  void decoderThatIsKilledIsAFaultAndNotTheEndOfItsVideo() throws Exception {
    CountDownLatch begun = new CountDownLatch(3);
    FutureTask<SceneOutcome> scene = scene(600, share -> begun.countDown());
    Thread rendering = Thread.ofPlatform().start(scene);
    begun.await();

    ProcessHandle.current()
        .descendants()
        .filter(FaultOfTheMachineTest::decodes)
        .forEach(ProcessHandle::destroyForcibly);
    SceneOutcome outcome = scene.get();

    rendering.join();
    assertThat(outcome).isInstanceOf(Faulted.class);
  }

  @Test
  void clockOfASceneDoesNotRunWhileOthersHaveTheRoom() throws Exception {
    FutureTask<SceneOutcome> scene = scene(0.5, share -> {});
    Thread rendering;
    try (Room.Taken all = Room.taken(Runtime.getRuntime().maxMemory() / 2)) {
      rendering = Thread.ofPlatform().start(scene);
      // While the clock runs, the caller waits for a limited time.
      while (rendering.getState() != Thread.State.WAITING) {
        Thread.onSpinWait();
      }
    }

    assertThat(scene.get()).isInstanceOf(Rendered.class);
    rendering.join();
  }

  private FutureTask<SceneOutcome> scene(double seconds, DoubleConsumer progress) throws Exception {
    Path video = Stock.video(directory);
    Clip endless = new Clip(Duration.ZERO, Optional.empty(), 1, true);
    SceneOrder order =
        Stock.order(
            seconds, Map.of(Stock.SOURCE, video), Layers.video(endless, new Sound(1, true)));
    return new FutureTask<>(
        () ->
            new SceneRenderer(Stock.FFMPEG).render(order, directory.resolve("out.mp4"), progress));
  }

  private static boolean decodes(ProcessHandle child) {
    return child.info().commandLine().filter(line -> line.endsWith("pipe:1")).isPresent();
  }
}
