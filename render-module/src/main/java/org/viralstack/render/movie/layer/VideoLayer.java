package org.viralstack.render.movie.layer;

import java.util.Optional;
import org.viralstack.render.movie.place.Placement;

/** A video. Its sound fades as its picture does. */
public record VideoLayer(
    Optional<String> id, Timing timing, SourceRef src, Clip clip, Sound sound, Placement placement)
    implements Layer {
  @Override
  public Optional<SourceRef> source() {
    return Optional.of(src);
  }
}
