package org.viralstack.render.movie.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.ffmpeg.Errand;
import org.viralstack.render.ffmpeg.Ffmpeg;
import org.viralstack.render.media.Media;
import org.viralstack.render.media.MediaProbe;
import org.viralstack.render.media.Probe;
import org.viralstack.render.movie.encode.FrameEncoder;
import org.viralstack.render.movie.engine.SceneOutcome.Faulted;
import org.viralstack.render.movie.engine.SceneOutcome.Refused;
import org.viralstack.render.movie.engine.SceneOutcome.Rendered;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.render.movie.memory.Room;
import org.viralstack.render.movie.picture.Picture;
import org.viralstack.render.movie.show.Refusal;
import org.viralstack.render.movie.sound.Cue;
import org.viralstack.render.movie.sound.Mix;

/** Renders scenes. Safe for use by several threads. */
public final class SceneRenderer {
  private static final Duration LEAST_PATIENCE = Duration.ofMinutes(3);
  private static final double NANOS_PER_PIXEL = 400;

  /** That are drawn or encoded at the same time. */
  private static final long FRAMES = 4;

  private static final String SOUND = "sound.raw";
  private static final String PART = "part.mp4";

  private final Ffmpeg ffmpeg;
  private final MediaProbe probe;

  public SceneRenderer(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
    this.probe = new MediaProbe(ffmpeg);
  }

  /**
   * Renders one scene.
   *
   * @param output put in place when it is whole; its directory exists and has room for temporary
   *     files
   * @param progress is told the share that is done, from 0 to 1, on another thread
   * @throws InterruptedException when the caller is interrupted; no child is left then
   */
  public SceneOutcome render(SceneOrder order, Path output, DoubleConsumer progress)
      throws InterruptedException {
    Duration patience =
        LEAST_PATIENCE.plusNanos(
            (long) (NANOS_PER_PIXEL * order.length().frames() * order.frame().pixels()));
    try {
      Map<SourceRef, Media> media = probed(order);
      Path near = Optional.ofNullable(output.toAbsolutePath().getParent()).orElseThrow();
      Errand.within(
          patience,
          ffmpeg,
          near,
          children -> {
            Path part = rendered(children, order, media, progress);
            return Files.move(part, output, StandardCopyOption.ATOMIC_MOVE);
          });
      return new Rendered(
          output, Duration.ofNanos(order.length().frames() * 1_000_000_000L / order.frame().fps()));
    } catch (Refusal refused) {
      return new Refused(String.valueOf(refused.getMessage()));
    } catch (TimeoutException late) {
      return new Faulted("Rendering took longer than " + patience.toSeconds() + " s");
    } catch (IOException broken) {
      return new Faulted(broken.toString());
    }
  }

  private Map<SourceRef, Media> probed(SceneOrder order) throws IOException, InterruptedException {
    Map<SourceRef, Media> media = new HashMap<>();
    for (SourceRef source : order.scene().sources()) {
      Path file = order.files().get(source);
      if (file == null) {
        throw new NoSuchFileException("There is no file for " + source);
      }
      switch (probe.probe(file)) {
        case Probe.Known known -> media.put(source, known.media());
        case Probe.Unreadable unreadable ->
            throw new Refusal(source + " cannot be used: " + unreadable.why());
      }
    }
    return media;
  }

  private static Path rendered(
      Children children, SceneOrder order, Map<SourceRef, Media> media, DoubleConsumer progress)
      throws IOException, InterruptedException {
    Casting casting = new Casting(children, order, media);
    List<Actor> actors = casting.actors();
    List<Cue> cues = Score.of(order, media);
    Path part = children.directory().resolve(PART);
    if (!cues.isEmpty()) {
      Mix.write(children, cues, Score.samples(order), children.directory().resolve(SOUND));
    }
    Optional<String> sound = cues.isEmpty() ? Optional.empty() : Optional.of(SOUND);
    long frames = FRAMES * Picture.bytes(order.frame().width(), order.frame().height());
    try (Room.Taken ignored = Room.taken(casting.bytes() + frames);
        FrameEncoder encoder =
            new FrameEncoder(children, order.frame(), keyframes(order), sound, part);
        Stage stage = new Stage(order, actors)) {
      stage.play(encoder, progress);
      encoder.finish();
    }
    return part;
  }

  /** Where a transition begins or ends, so that what lies between can be copied. */
  private static List<Integer> keyframes(SceneOrder order) {
    List<Integer> keyframes = new ArrayList<>();
    int head = order.length().head();
    int tail = order.length().frames() - order.length().tail();
    if (head > 0 && head < order.length().frames()) {
      keyframes.add(head);
    }
    if (tail > head && tail < order.length().frames()) {
      keyframes.add(tail);
    }
    return keyframes;
  }
}
