package org.viralstack.render.movie.engine;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.length.SceneLength;

/**
 * What is needed to render a scene.
 *
 * @param length as {@link org.viralstack.render.movie.length.MovieLength} has it for this scene
 * @param files for every source of the scene
 * @param watermark a word across the picture
 */
public record SceneOrder(
    Scene scene,
    Frame frame,
    SceneLength length,
    Map<SourceRef, Path> files,
    Optional<String> watermark) {
  public SceneOrder {
    files = Map.copyOf(files);
  }
}
