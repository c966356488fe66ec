package org.viralstack.render.movie;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Scenes that are shown one after the other in one frame.
 *
 * @param id the author's own name for it
 * @param title up to {@link #MAX_TITLE} characters
 * @param scenes 1 to {@link #MAX_SCENES}, with ids that differ
 */
public record Movie(Optional<String> id, String title, Frame frame, List<Scene> scenes) {
  public static final int MAX_SCENES = 200;
  public static final int MAX_TITLE = 200;
  public static final String UNTITLED = "Untitled Movie";

  /**
   * @throws IllegalArgumentException when a bound is not kept or two scenes share an id
   */
  public Movie {
    scenes = List.copyOf(scenes);
    if (scenes.isEmpty() || scenes.size() > MAX_SCENES) {
      throw new IllegalArgumentException("A movie has 1 to 200 scenes");
    }
    if (title.codePointCount(0, title.length()) > MAX_TITLE) {
      throw new IllegalArgumentException("A title has at most 200 characters");
    }
    Set<String> ids = new HashSet<>();
    for (Scene scene : scenes) {
      if (!ids.add(scene.id())) {
        throw new IllegalArgumentException("Two scenes share an id");
      }
    }
  }
}
