package org.viralstack.render.movie.content;

import java.util.List;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.encode.Encoding;

/** Digests of whole movies. */
public final class MovieContent {
  private MovieContent() {}

  /**
   * SHA-256, in hex, over everything that decides the joined file: the version of the engine, the
   * frame, the scenes and how one becomes the next, but no names.
   *
   * @param scenes the digest of each scene by {@link SceneContent}, in the order of the movie
   * @throws IllegalArgumentException when there are more or fewer than the movie has scenes
   */
  public static String digest(Movie movie, List<String> scenes) {
    if (scenes.size() != movie.scenes().size()) {
      throw new IllegalArgumentException("A movie has a digest for each of its scenes");
    }
    ContentDigest digest =
        new ContentDigest().add("joined").add(Encoding.VERSION).add(movie.frame().toString());
    for (int at = 0; at < scenes.size(); at++) {
      Scene scene = movie.scenes().get(at);
      digest.add(scenes.get(at)).add(scene.transition().toString());
    }
    return digest.hex();
  }
}
