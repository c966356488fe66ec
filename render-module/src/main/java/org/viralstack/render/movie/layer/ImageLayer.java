package org.viralstack.render.movie.layer;

import java.util.Optional;
import org.viralstack.render.movie.place.Placement;

/** A still. Of a picture that moves, its first frame. */
public record ImageLayer(Optional<String> id, Timing timing, SourceRef src, Placement placement)
    implements Layer {
  @Override
  public Optional<SourceRef> source() {
    return Optional.of(src);
  }
}
