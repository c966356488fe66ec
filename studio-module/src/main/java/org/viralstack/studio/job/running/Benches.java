package org.viralstack.studio.job.running;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;

/** The places of this node at which movies are worked on. Safe for use by many threads. */
@Service
public class Benches {
  private static final Logger LOG = System.getLogger(Benches.class.getName());
  private static final String PREFIX = "bench_";
  private static final Duration FORGOTTEN = Duration.ofDays(1);

  /** So many wait for a place, to begin at once; the other threads do other work. */
  private static final int MOST_WAITING = 3;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  /** Sources may come slowly, so one organization never has all places. */
  private static final int MOST_PLANNED = 3;

  private final RunningSettings settings;
  private final Places rendering;
  private final Places planning = new Places(MOST_PLANNED, MOST_PLANNED - 1, 0);
  private final Ids ids;
  private final Clock clock;

  @Inject
  Benches(Config config, Ids ids, Clock clock) {
    this.settings = RunningSettings.from(config);
    this.rendering = new Places(settings.atOnce(), settings.atOnce(), MOST_WAITING);
    this.ids = ids;
    this.clock = clock;
  }

  /** Removes what a node left that died a day ago. */
  void tidy(@Observes ApplicationStart start) {
    Instant limit = clock.instant().minus(FORGOTTEN);
    try {
      Files.createDirectories(settings.directory());
      try (Stream<Path> found = Files.list(settings.directory())) {
        List<Path> left =
            found.filter(path -> path.getFileName().toString().startsWith(PREFIX)).toList();
        for (Path path : left) {
          if (Files.getLastModifiedTime(path).toInstant().isBefore(limit)) {
            Bench.remove(path);
          }
        }
      }
    } catch (IOException unusable) {
      throw new IllegalStateException(
          "VIRALSTACK_JOBS_WORK_DIRECTORY must be a directory that can be written to: "
              + settings.directory(),
          unusable);
    }
  }

  /** A place for rendering or joining, as soon as one is free; empty when that takes too long. */
  public Optional<Bench> forRendering(OrganizationId organization)
      throws IOException, InterruptedException {
    return bench(rendering, organization, PATIENCE);
  }

  /** A place for planning; empty when there is none now. */
  public Optional<Bench> forPlanning(OrganizationId organization)
      throws IOException, InterruptedException {
    return bench(planning, organization, Duration.ZERO);
  }

  private Optional<Bench> bench(Places places, OrganizationId organization, Duration patience)
      throws IOException, InterruptedException {
    if (!places.take(organization, patience)) {
      return Optional.empty();
    }
    try {
      Path directory = settings.directory().resolve(ids.next(PREFIX));
      LOG.log(Level.DEBUG, "Working in {0}", directory);
      return Optional.of(
          new Bench(Files.createDirectories(directory), () -> places.giveBack(organization)));
    } catch (IOException | RuntimeException failed) {
      places.giveBack(organization);
      throw failed;
    }
  }
}
