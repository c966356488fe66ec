package org.viralstack.studio.job.scene;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import org.viralstack.studio.job.queue.Progresses;
import org.viralstack.studio.job.queue.ScenePart;

/** Writes down how far a scene has come, at most twice a second. */
final class SceneProgress implements DoubleConsumer {
  private static final Logger LOG = System.getLogger(SceneProgress.class.getName());
  private static final long PAUSE_NANOS = 500_000_000;

  private final ScenePart scene;
  private final Progresses progresses;
  private final AtomicLong last = new AtomicLong(System.nanoTime());

  SceneProgress(ScenePart scene, Progresses progresses) {
    this.scene = scene;
    this.progresses = progresses;
  }

  @Override
  public void accept(double done) {
    long before = last.get();
    long now = System.nanoTime();
    if (now - before < PAUSE_NANOS || !last.compareAndSet(before, now)) {
      return;
    }
    try {
      progresses.raise(scene.id(), Math.clamp(done, 0, 1));
      progresses.raiseMovie(scene.parent());
    } catch (RuntimeException unimportant) {
      LOG.log(Level.DEBUG, "The progress of " + scene.id() + " is not written", unimportant);
    }
  }
}
