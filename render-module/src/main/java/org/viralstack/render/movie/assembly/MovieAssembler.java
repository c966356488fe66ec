package org.viralstack.render.movie.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleConsumer;
import org.viralstack.render.ffmpeg.Child;
import org.viralstack.render.ffmpeg.Children;
import org.viralstack.render.ffmpeg.Errand;
import org.viralstack.render.ffmpeg.Ffmpeg;
import org.viralstack.render.media.MediaProbe;
import org.viralstack.render.media.Probe;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.assembly.AssemblyOutcome.Assembled;
import org.viralstack.render.movie.assembly.AssemblyOutcome.Faulted;
import org.viralstack.render.movie.encode.Encoding;

/** Joins scenes. Safe for use by several threads. */
public final class MovieAssembler {
  private static final Duration PATIENCE = Duration.ofMinutes(30);
  private static final double PICTURES = 0.6;
  private static final double SOUND = 0.8;

  private final Ffmpeg ffmpeg;

  public MovieAssembler(Ffmpeg ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /**
   * Joins {@code parts}, in their order.
   *
   * @param output put in place when it is whole; its directory exists and has room for temporary
   *     files
   * @param progress is told the share that is done, from 0 to 1, on another thread
   * @throws InterruptedException when the caller is interrupted; no child is left then
   */
  public AssemblyOutcome assemble(
      Frame frame, List<AssembledPart> parts, Path output, DoubleConsumer progress)
      throws InterruptedException {
    long frames = parts.stream().mapToLong(part -> part.length().frames()).sum();
    try {
      Path near = Optional.ofNullable(output.toAbsolutePath().getParent()).orElseThrow();
      Errand.within(
          PATIENCE,
          ffmpeg,
          near,
          children -> {
            Path whole = joined(children, frame, parts, progress);
            return Files.move(whole, output, StandardCopyOption.ATOMIC_MOVE);
          });
      return switch (new MediaProbe(ffmpeg).probe(output)) {
        case Probe.Known known ->
            new Assembled(
                output, known.media(), Duration.ofNanos(frames * 1_000_000_000L / frame.fps()));
        case Probe.Unreadable unreadable -> new Faulted("The movie is broken: " + unreadable.why());
        case Probe.Late late -> new Faulted("To look at the movie took too long");
      };
    } catch (TimeoutException late) {
      return new Faulted("Joining took longer than " + PATIENCE.toMinutes() + " minutes");
    } catch (IOException broken) {
      return new Faulted(broken.toString());
    }
  }

  private static Path joined(
      Children children, Frame frame, List<AssembledPart> parts, DoubleConsumer progress)
      throws IOException, InterruptedException {
    Pieces pieces = new Pieces(children, frame);
    for (int at = 0; at < parts.size(); at++) {
      pieces.add(parts.get(at));
      if (at + 1 < parts.size()) {
        pieces.addBetween(parts.get(at), parts.get(at + 1));
      }
      progress.accept(PICTURES * (at + 1) / parts.size());
    }
    pieces.assimilate();
    Path sound = children.directory().resolve("sound.raw");
    boolean audible = Soundtrack.write(children, frame, parts, sound);
    progress.accept(SOUND);
    Path whole = muxed(children, frame, pieces.list(), audible);
    progress.accept(1);
    return whole;
  }

  private static Path muxed(Children children, Frame frame, String pieces, boolean audible)
      throws IOException, InterruptedException {
    Path list = children.directory().resolve("pieces.txt");
    Files.writeString(list, pieces);
    Path whole = children.directory().resolve("whole.mp4");
    List<String> arguments =
        new ArrayList<>(
            List.of("-protocol_whitelist", "file", "-f", "concat", "-i", "file:" + list));
    if (audible) {
      arguments.addAll(Encoding.rawSound("sound.raw"));
    }
    arguments.addAll(List.of("-map", "0:v:0", "-c:v", "copy"));
    if (audible) {
      arguments.addAll(List.of("-map", "1:a:0", "-c:a", "aac", "-b:a", "160k"));
    }
    arguments.addAll(List.of("-movflags", "+faststart"));
    arguments.addAll(Encoding.mp4(frame));
    arguments.add("file:" + whole);
    try (Child child = children.start(arguments)) {
      child.input().close();
      if (!child.succeeded()) {
        throw new IOException("Scenes could not be joined: " + child.complaint());
      }
    }
    return whole;
  }
}
