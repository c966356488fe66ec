package org.viralstack.render.movie;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.render.Colour;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.SourceRef;

/**
 * What is shown at once.
 *
 * @param id unique in its movie, 1 to {@link #MAX_ID} characters
 * @param duration more than nothing and at most {@link #LONGEST}; empty: as long as its longest
 *     layer
 * @param background behind all layers
 * @param layers from the lowest to the topmost, at most {@link #MAX_LAYERS}
 * @param transition into the next scene; empty: a cut
 */
public record Scene(
    String id,
    Optional<Duration> duration,
    Colour background,
    List<Layer> layers,
    Optional<Transition> transition) {
  public static final int MAX_LAYERS = 50;
  public static final int MAX_ID = 100;
  public static final Duration LONGEST = Duration.ofHours(1);

  /** How long a scene lasts in which nothing has a length of its own. */
  public static final Duration OF_STILLS = Duration.ofSeconds(5);

  /**
   * @throws IllegalArgumentException when a bound is not kept
   */
  public Scene {
    layers = List.copyOf(layers);
    if (id.isEmpty() || id.codePointCount(0, id.length()) > MAX_ID) {
      throw new IllegalArgumentException("A scene's id has 1 to 100 characters");
    }
    if (layers.size() > MAX_LAYERS) {
      throw new IllegalArgumentException("A scene has at most 50 layers");
    }
    duration.ifPresent(
        given -> {
          if (!given.isPositive() || given.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("A scene lasts more than 0 and at most 3600 s");
          }
        });
  }

  /** Everything that has to be fetched, each once, in the order of the layers. */
  public Set<SourceRef> sources() {
    Set<SourceRef> sources = new LinkedHashSet<>();
    layers.forEach(layer -> layer.source().ifPresent(sources::add));
    return sources;
  }
}
