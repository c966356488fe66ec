package org.viralstack.render.movie.length;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.Movie;
import org.viralstack.render.movie.Scene;
import org.viralstack.render.movie.Transition;
import org.viralstack.render.movie.layer.SourceRef;

/**
 * The length of a movie.
 *
 * @param scenes in the order of the movie
 * @param total of all scenes; each shows one picture at least, however short it is
 * @param frames how many pictures the whole movie has
 */
public record MovieLength(List<SceneLength> scenes, Duration total, int frames) {
  private static final BigInteger NANOS = BigInteger.valueOf(1_000_000_000);

  /**
   * The length of {@code movie}. Sources that {@code media} does not know count as stills, so that
   * a length can be told, as a guess, before they are fetched.
   */
  public static MovieLength of(Movie movie, Function<SourceRef, Optional<Media>> media) {
    List<Scene> scenes = movie.scenes();
    List<Duration> durations =
        scenes.stream().map(scene -> LayerLength.ofScene(scene, media)).toList();
    List<Integer> frames = frames(movie.frame(), durations);
    List<SceneLength> lengths = new ArrayList<>();
    Duration start = Duration.ZERO;
    int head = 0;
    for (int at = 0; at < scenes.size(); at++) {
      boolean last = at == scenes.size() - 1;
      int window =
          last
              ? 0
              : window(movie.frame(), scenes.get(at), frames.get(at) - head, frames.get(at + 1));
      int tail = window / 2;
      lengths.add(new SceneLength(start, durations.get(at), frames.get(at), head, tail));
      head = window - tail;
      start = start.plus(durations.get(at));
    }
    int shown = frames.stream().mapToInt(Integer::intValue).sum();
    return new MovieLength(List.copyOf(lengths), total(movie.frame(), start, shown), shown);
  }

  private static Duration total(Frame frame, Duration asked, int shown) {
    return shown > pictures(asked, frame.fps())
        ? Duration.ofNanos(NANOS.longValue() * shown / frame.fps())
        : asked;
  }

  /** The edges of scenes, not their durations, are rounded: errors do not add up. */
  private static List<Integer> frames(Frame frame, List<Duration> durations) {
    List<Integer> frames = new ArrayList<>();
    Duration end = Duration.ZERO;
    int shown = 0;
    for (Duration duration : durations) {
      end = end.plus(duration);
      int until = Math.max(shown + 1, pictures(end, frame.fps()));
      frames.add(until - shown);
      shown = until;
    }
    return frames;
  }

  private static int pictures(Duration time, int fps) {
    BigInteger doubled =
        BigInteger.valueOf(time.toNanos()).multiply(BigInteger.valueOf(2L * fps)).add(NANOS);
    return doubled.divide(NANOS.shiftLeft(1)).intValueExact();
  }

  /** Pictures of a transition, an even number; no scene gives more than half of itself. */
  private static int window(Frame frame, Scene scene, int before, int after) {
    return scene
        .transition()
        .filter(transition -> transition.kind() != Transition.Kind.CUT)
        .map(
            transition -> {
              int asked = pictures(transition.duration(), frame.fps()) / 2;
              return 2 * Math.min(asked, Math.min(before, after / 2));
            })
        .orElse(0);
  }
}
