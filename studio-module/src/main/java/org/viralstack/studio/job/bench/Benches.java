package org.viralstack.studio.job.bench;

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
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
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

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final RunningSettings settings;
  private final Places rendering;
  private final Semaphore planning;
  private final Set<OrganizationId> planners = ConcurrentHashMap.newKeySet();
  private final Ids ids;
  private final Clock clock;

  @Inject
  Benches(Config config, Ids ids, Clock clock) {
    this.settings = RunningSettings.from(config);
    this.rendering = new Places(settings.atOnce(), settings.atOnce(), RunningSettings.WAITING);
    this.planning = new Semaphore(settings.planning());
    this.ids = ids;
    this.clock = clock;
  }

  /** That the directory can be used is the check. */
  void check(@Observes ApplicationStart start) {
    tidy();
  }

  /** Removes what was left by work that began a day ago, whose node must have died. */
  void tidy() {
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
    return rendering.take(organization, PATIENCE)
        ? Optional.of(bench(() -> rendering.giveBack(organization)))
        : Optional.empty();
  }

  /**
   * A place for planning; empty when there is none now. An organization has one, since its sources
   * may be slow to arrive.
   */
  public Optional<Bench> forPlanning(OrganizationId organization) throws IOException {
    if (!planners.add(organization)) {
      return Optional.empty();
    }
    if (!planning.tryAcquire()) {
      planners.remove(organization);
      return Optional.empty();
    }
    return Optional.of(
        bench(
            () -> {
              planning.release();
              planners.remove(organization);
            }));
  }

  private Bench bench(Runnable leaving) throws IOException {
    try {
      Path directory = settings.directory().resolve(ids.next(PREFIX));
      LOG.log(Level.DEBUG, "Working in {0}", directory);
      return new Bench(Files.createDirectories(directory), leaving);
    } catch (IOException | RuntimeException failed) {
      leaving.run();
      throw failed;
    }
  }
}
