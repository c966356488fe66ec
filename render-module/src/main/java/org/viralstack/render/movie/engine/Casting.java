package org.viralstack.render.movie.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.layer.AudioLayer;
import org.viralstack.render.movie.layer.ImageLayer;
import org.viralstack.render.movie.layer.Layer;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.layer.TextLayer;
import org.viralstack.render.movie.layer.VideoLayer;
import org.viralstack.render.movie.length.LayerLength;
import org.viralstack.render.movie.memory.Weight;
import org.viralstack.render.movie.motion.Motion;
import org.viralstack.render.movie.place.Durations;
import org.viralstack.render.movie.place.Placement;
import org.viralstack.render.movie.show.Box;
import org.viralstack.render.movie.show.Fitting;
import org.viralstack.render.movie.show.Refusal;
import org.viralstack.render.movie.show.StillFile;
import org.viralstack.render.movie.show.VideoFile;
import org.viralstack.render.movie.show.Writing;
import org.viralstack.render.movie.show.WrittenText;

/** From the layers of a scene to actors. */
final class Casting {
  private final SceneOrder order;
  private final Map<SourceRef, Media> media;
  private final List<Presence> presences = new ArrayList<>();

  Casting(SceneOrder order, Map<SourceRef, Media> media) {
    this.order = order;
    this.media = media;
  }

  /** From which frame to which something is held. */
  private record Presence(int first, int end, Weight weight) {
    boolean isAt(int frame) {
      return frame >= first && frame < end;
    }
  }

  /** What an actor is to wear, and what it weighs. */
  private record Wardrobe(Costume.Opening opening, Weight weight) {}

  /**
   * The actors of the scene.
   *
   * @throws Refusal when it shows what it cannot, or too much at a time
   * @throws InterruptedException soon after the thread is interrupted
   */
  List<Actor> actors() throws Refusal, InterruptedException {
    List<Actor> actors = new ArrayList<>();
    for (Layer layer : order.scene().layers()) {
      cast(layer).ifPresent(actors::add);
    }
    for (TextLayer mark : order.watermark().map(Watermark::layers).orElse(List.of())) {
      cast(mark).ifPresent(actors::add);
    }
    if (presences.stream().anyMatch(one -> at(one.first()).pixels() > Fitting.MOST_PIXELS)) {
      throw new Refusal(
          "The scene shows too much at a time; give its layers smaller sizes, or let them follow"
              + " one another");
    }
    return actors;
  }

  /** How many bytes are held at the worst moment. */
  long bytes() {
    return presences.stream().mapToLong(one -> at(one.first()).most()).max().orElse(0);
  }

  private Weight at(int frame) {
    return presences.stream()
        .filter(one -> one.isAt(frame))
        .map(Presence::weight)
        .reduce(Weight.NONE, Weight::and);
  }

  private Optional<Actor> cast(Layer layer) throws Refusal, InterruptedException {
    return switch (layer) {
      case AudioLayer ignored -> Optional.empty();
      case TextLayer text -> actor(text, text.placement(), written(text));
      case ImageLayer image ->
          actor(image, image.placement(), still(image.src(), image.placement()));
      case VideoLayer video ->
          isPicture(video.src())
              ? actor(video, video.placement(), still(video.src(), video.placement()))
              : actor(video, video.placement(), moving(video));
    };
  }

  private Wardrobe written(TextLayer text) throws Refusal, InterruptedException {
    Writing writing = Writing.of(text, order.frame());
    return new Wardrobe(
        children -> {
          WrittenText written = WrittenText.of(text, writing);
          return Costume.still(written.plate(), written.box(), 1, 0);
        },
        Weight.ofText(writing.sheet().pixels()));
  }

  private Wardrobe still(SourceRef source, Placement placement) throws Refusal {
    if (!isPicture(source)) {
      throw new Refusal("The src of an image layer is no picture");
    }
    Box box = box(source, placement);
    double larger = zooms(placement) ? Motion.MOST_ZOOM : 1;
    Fitting fitting = Fitting.of(known(source), box, placement.fit(), larger);
    StillFile file = new StillFile(file(source), known(source));
    return new Wardrobe(
        children ->
            Costume.still(file.decoded(children, fitting), box, larger, placement.rotation()),
        Weight.ofStill(fitting.pixels()));
  }

  private Wardrobe moving(VideoLayer video) throws Refusal {
    if (known(video.src()).kind() != Media.Kind.VIDEO) {
      throw new Refusal("The src of a video layer is no video");
    }
    Box box = box(video.src(), video.placement());
    Fitting fitting = Fitting.of(known(video.src()), box, video.placement().fit(), 1);
    return new Wardrobe(
        children ->
            new Costume(
                new VideoFile(
                    children,
                    file(video.src()),
                    known(video.src()),
                    video.clip(),
                    fitting,
                    order.frame().fps()),
                box,
                1,
                video.placement().rotation(),
                false),
        Weight.ofVideo(fitting.pixels()));
  }

  private Optional<Actor> actor(Layer layer, Placement placement, Wardrobe wardrobe) {
    Frame frame = order.frame();
    int last = order.length().frames();
    Duration start = layer.timing().start();
    int first = frames(start, frame);
    int end =
        LayerLength.end(layer, source -> Optional.ofNullable(media.get(source)))
            .map(time -> Math.min(last, frames(time, frame)))
            .orElse(last);
    if (first >= end) {
      return Optional.empty();
    }
    presences.add(new Presence(first, end, wardrobe.weight()));
    Motion motion = new Motion(placement, (double) (end - first) / frame.fps());
    return Optional.of(new Actor(first, end, frame.fps(), motion, wardrobe.opening()));
  }

  private static int frames(Duration time, Frame frame) {
    return (int) Math.round(Durations.seconds(time) * frame.fps());
  }

  private static boolean zooms(Placement placement) {
    return placement.animation().filter(animation -> animation.kind().lasting()).isPresent();
  }

  private Box box(SourceRef source, Placement placement) {
    Media picture = known(source);
    return Box.of(placement, order.frame(), (double) picture.width() / picture.height());
  }

  private boolean isPicture(SourceRef source) {
    return known(source).kind() == Media.Kind.IMAGE;
  }

  private Media known(SourceRef source) {
    return Optional.ofNullable(media.get(source)).orElseThrow();
  }

  private Path file(SourceRef source) {
    return Optional.ofNullable(order.files().get(source)).orElseThrow();
  }
}
