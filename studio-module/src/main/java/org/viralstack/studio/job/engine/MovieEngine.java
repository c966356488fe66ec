package org.viralstack.studio.job.engine;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.ffmpeg.Ffmpeg;
import org.viralstack.render.media.Media;
import org.viralstack.render.movie.Frame;
import org.viralstack.render.movie.assembly.AssembledPart;
import org.viralstack.render.movie.assembly.AssemblyOutcome;
import org.viralstack.render.movie.assembly.MovieAssembler;
import org.viralstack.render.movie.assembly.Thumbnails;
import org.viralstack.render.movie.engine.SceneOrder;
import org.viralstack.render.movie.engine.SceneOutcome;
import org.viralstack.render.movie.engine.SceneRenderer;

/**
 * Renders and joins with the FFmpeg of this node. Safe for use by many threads; whoever is
 * interrupted leaves nothing running.
 */
@Service
public class MovieEngine {
  private static final String WATERMARK = "TEST";

  private final Instance<Ffmpeg> ffmpeg;

  @Inject
  MovieEngine(Instance<Ffmpeg> ffmpeg) {
    this.ffmpeg = ffmpeg;
  }

  /** What is written across movies of the tenant. */
  public static Optional<String> watermark(Tenant tenant) {
    return tenant.testMode() ? Optional.of(WATERMARK) : Optional.empty();
  }

  /** The version of this node's FFmpeg. */
  public String version() {
    return ffmpeg.get().version();
  }

  /** Renders a scene into a file. */
  public SceneOutcome render(SceneOrder order, Path output, DoubleConsumer progress)
      throws InterruptedException {
    return new SceneRenderer(ffmpeg.get()).render(order, output, progress);
  }

  /** Joins scenes into a file. */
  public AssemblyOutcome join(
      Frame frame, List<AssembledPart> parts, Path output, DoubleConsumer progress)
      throws InterruptedException {
    return new MovieAssembler(ffmpeg.get()).assemble(frame, parts, output, progress);
  }

  /** Draws a picture of a movie. */
  public void draw(Path movie, Media media, Path jpeg) throws IOException, InterruptedException {
    new Thumbnails(ffmpeg.get()).write(movie, media, jpeg);
  }
}
