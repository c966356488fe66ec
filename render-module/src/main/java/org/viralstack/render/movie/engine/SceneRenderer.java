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

  /** Who is seen and what is heard. */
  private record Players(List<Actor> actors, List<Cue> cues) {}

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
      Casting casting = new Casting(order, media);
      long began = System.nanoTime();
      Path near = Optional.ofNullable(output.toAbsolutePath().getParent()).orElseThrow();
      List<Actor> actors = Errand.within(patience, ffmpeg, near, none -> casting.actors());
      Duration left = patience.minusNanos(System.nanoTime() - began);
      Players players = new Players(actors, Score.of(order, media));
      // The clock rests meanwhile: to wait for others is no fault of a scene's.
      try (Room.Taken ignored = Room.taken(casting.bytes() + frames(order))) {
        Errand.within(
            left, ffmpeg, near, children -> rendered(children, order, players, output, progress));
      }
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
        case Probe.Late late -> throw new IOException("To look at " + source + " took too long");
      }
    }
    return media;
  }

  private static Path rendered(
      Children children, SceneOrder order, Players players, Path output, DoubleConsumer progress)
      throws IOException, InterruptedException {
    Path part = played(children, order, players, progress);
    return Files.move(part, output, StandardCopyOption.ATOMIC_MOVE);
  }

  private static Path played(
      Children children, SceneOrder order, Players players, DoubleConsumer progress)
      throws IOException, InterruptedException {
    Path part = children.directory().resolve(PART);
    Optional<String> sound = players.cues().isEmpty() ? Optional.empty() : Optional.of(SOUND);
    if (sound.isPresent()) {
      Path mixed = children.directory().resolve(SOUND);
      Mix.write(children, players.cues(), Score.samples(order), mixed);
    }
    try (FrameEncoder encoder =
            new FrameEncoder(children, order.frame(), keyframes(order), sound, part);
        Stage stage = new Stage(order, players.actors(), children)) {
      stage.play(encoder, progress);
      encoder.finish();
    }
    return part;
  }

  /** What the frames take that are drawn or encoded. */
  private static long frames(SceneOrder order) {
    return FRAMES * Picture.bytes(order.frame().width(), order.frame().height());
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
