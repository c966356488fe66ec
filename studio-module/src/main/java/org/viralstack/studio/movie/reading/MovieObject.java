package org.viralstack.studio.movie.reading;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.studio.source.SourceAddresses;

/** Reads a movie. */
record MovieObject(Fields fields, SourceAddresses addresses) {
  /** Beyond what any plan allows, so that sums stay sums. */
  static final Duration LONGEST = Duration.ofHours(12);

  static final int MOST_SOURCES = 500;
  static final int LONGEST_ID = 100;

  /** The movie; there is one if no problem was found. */
  Optional<Movie> read() {
    fields.require("scenes");
    fields.value(SubmissionReader.SCHEMA);
    Optional<String> id = fields.text("id", LONGEST_ID);
    String title = fields.text("title", Movie.MAX_TITLE).orElse(Movie.UNTITLED);
    Optional<Frame> frame = frame();
    List<Scene> scenes = new ArrayList<>();
    for (Fields scene : fields.objects("scenes", 1, Movie.MAX_SCENES)) {
      new SceneObject(scene, addresses).read().ifPresent(scenes::add);
    }
    checkTogether(scenes);
    fields.warnOfUnknown();
    return frame.isEmpty() || scenes.isEmpty() || !differ(scenes)
        ? Optional.empty()
        : Optional.of(new Movie(id, title, frame.get(), scenes));
  }

  private Optional<Frame> frame() {
    int width = side("width").orElse(Frame.DEFAULT.width());
    int height = side("height").orElse(Frame.DEFAULT.height());
    int fps = fields.whole("fps", 1, Frame.MAX_FPS).orElse(Frame.DEFAULT.fps());
    if (Math.min(width, height) > Frame.SHORT_SIDE) {
      fields.problem(
          "height",
          "must be at most %d where the width is more, and the other way round"
              .formatted(Frame.SHORT_SIDE));
      return Optional.empty();
    }
    return Optional.of(new Frame(width, height, fps));
  }

  private Optional<Integer> side(String name) {
    Optional<Integer> side = fields.whole(name, Frame.LEAST_SIDE, Frame.LONG_SIDE);
    if (side.filter(pixels -> pixels % 2 != 0).isPresent()) {
      fields.problem(name, "must be even, as the encoder keeps colours for pairs of pixels");
      return Optional.empty();
    }
    return side;
  }

  private void checkTogether(List<Scene> scenes) {
    Duration given =
        scenes.stream()
            .map(scene -> scene.duration().orElse(Duration.ZERO))
            .reduce(Duration.ZERO, Duration::plus);
    if (given.compareTo(LONGEST) > 0) {
      fields.problem(
          "scenes",
          "must last at most %,d seconds together, not %,d"
              .formatted(LONGEST.toSeconds(), given.toSeconds()));
    }
    Set<SourceRef> sources = new HashSet<>();
    scenes.forEach(scene -> sources.addAll(scene.sources()));
    if (sources.size() > MOST_SOURCES) {
      fields.problem(
          "scenes",
          "must name at most %d different sources, not %d".formatted(MOST_SOURCES, sources.size()));
    }
  }

  private boolean differ(List<Scene> scenes) {
    Set<String> ids = new HashSet<>();
    Set<String> twice = new HashSet<>();
    for (Scene scene : scenes) {
      if (!ids.add(scene.id()) && twice.add(scene.id())) {
        fields.problem("scenes", "must have different ids; %s stands twice".formatted(scene.id()));
      }
    }
    return twice.isEmpty();
  }
}
