package org.viralstack.studio.job.assembly;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.bench.Bench;
import org.viralstack.studio.job.cache.SceneFiles;
import org.viralstack.studio.job.queue.ScenePart;

/** Brings the scenes of a movie to a bench. */
@Service
class FetchedScenes {
  private final SceneFiles files;
  private final LostScenes lost;

  @Inject
  FetchedScenes(SceneFiles files, LostScenes lost) {
    this.files = files;
    this.lost = lost;
  }

  /** Where a scene is at the bench. */
  static Path file(Bench bench, ScenePart scene) {
    return bench.file("scene-" + scene.position() + ".mp4");
  }

  /**
   * Brings all of them.
   *
   * @return false when some are gone: then they are rendered again and the movie is joined later
   * @throws IOException when a later try may succeed
   */
  boolean take(Job movie, JobId assembly, List<ScenePart> scenes, Bench bench) throws IOException {
    List<ScenePart> gone = new ArrayList<>();
    for (ScenePart scene : scenes) {
      if (!files.copy(movie.tenant(), AssemblyWork.digest(scene), file(bench, scene))) {
        gone.add(scene);
      }
    }
    if (!gone.isEmpty() && !lost.renderAgain(movie, assembly, gone)) {
      throw new IOException("Rendered scenes are gone, again and again");
    }
    return gone.isEmpty();
  }
}
