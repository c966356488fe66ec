package org.viralstack.render.movie.layer;

import java.util.Optional;

/** One thing in a scene. Layers are drawn in the order of their scene, the last on top. */
public sealed interface Layer permits VideoLayer, ImageLayer, AudioLayer, TextLayer {
  /** The author's own name for it. */
  Optional<String> id();

  Timing timing();

  /** The file it needs. */
  Optional<SourceRef> source();
}
