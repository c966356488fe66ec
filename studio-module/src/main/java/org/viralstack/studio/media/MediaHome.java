package org.viralstack.studio.media;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.ffmpeg.Ffmpeg;
import org.viralstack.render.ffmpeg.FfmpegMissing;
import org.viralstack.render.media.MediaProbe;

/** Provides the one FFmpeg of this node. */
@Service
class MediaHome {
  private static final String PROGRAM = "viralstack.ffmpeg.path";

  private final Optional<Path> configured;
  private final Path directory;

  @Inject
  MediaHome(Config config) {
    this.configured = config.getOptionalValue(PROGRAM, String.class).map(Path::of);
    this.directory =
        Path.of(config.getOptionalValue("viralstack.data.dir", String.class).orElse("data"))
            .resolve("ffmpeg");
  }

  @Produces
  @Singleton
  Ffmpeg ffmpeg() {
    return Ffmpeg.located(configured, directory);
  }

  @Produces
  @Singleton
  MediaProbe probe(Ffmpeg ffmpeg) {
    return new MediaProbe(ffmpeg);
  }

  /** What is configured has to work at once; what is merely found is tried when it is needed. */
  void check(@Observes ApplicationStart start) {
    try {
      configured.ifPresent(program -> Ffmpeg.located(configured, directory));
    } catch (FfmpegMissing unusable) {
      throw new IllegalArgumentException(
          "VIRALSTACK_FFMPEG_PATH must be FFmpeg's program: " + unusable.getMessage(), unusable);
    }
  }
}
