package org.viralstack.studio.job.planning;

import java.util.Map;
import java.util.Optional;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.layer.SourceRef;

/**
 * What became of a movie's sources.
 *
 * @param digests of the contents of those that are there
 * @param media what those are
 * @param problems of the others, a sentence each
 */
record FetchedSources(
    Map<SourceRef, String> digests, Map<SourceRef, Media> media, Map<SourceRef, String> problems) {
  FetchedSources {
    digests = Map.copyOf(digests);
    media = Map.copyOf(media);
    problems = Map.copyOf(problems);
  }

  /** What is wrong with the sources of a scene. */
  Optional<String> problem(Scene scene) {
    return scene.sources().stream().filter(problems::containsKey).map(problems::get).findFirst();
  }

  Optional<Media> media(SourceRef source) {
    return Optional.ofNullable(media.get(source));
  }
}
