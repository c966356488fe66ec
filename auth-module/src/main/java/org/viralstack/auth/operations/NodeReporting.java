package org.viralstack.auth.operations;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.background.NodeRole;
import org.viralstack.auth.background.NodeRoles;
import org.viralstack.auth.cluster.Invalidations;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.ApplicationStop;
import org.viralstack.auth.runtime.NodeName;
import org.viralstack.auth.runtime.Periodic;
import org.viralstack.auth.runtime.Service;

/** Lets this node report how it is, from its start to its end. */
@Service
class NodeReporting {
  static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Logger LOG = System.getLogger(NodeReporting.class.getName());

  private final NodeReports reports;
  private final NodeName name;
  private final List<String> roles;
  private final Invalidations invalidations;
  private final Clock clock;
  private @Nullable Periodic reporting;

  @Inject
  NodeReporting(
      NodeReports reports,
      NodeName name,
      NodeRoles roles,
      Invalidations invalidations,
      Clock clock) {
    this.reports = reports;
    this.name = name;
    this.roles = roles.all().stream().map(NodeRole::wireName).toList();
    this.invalidations = invalidations;
    this.clock = clock;
  }

  synchronized void start(@Observes ApplicationStart start) {
    if (reporting == null) {
      Instant startedAt = clock.instant();
      reporting =
          Periodic.start(
              "viralstack-node-report",
              PAUSE,
              () -> reports.write(name.value(), roles, startedAt, invalidations.trusted()));
    }
  }

  void stop(@Observes ApplicationStop stop) {
    end();
  }

  /** Also ends what a start has begun that failed. */
  @PreDestroy
  synchronized void end() {
    if (reporting == null) {
      return;
    }
    reporting.close();
    reporting = null;
    try {
      reports.forget(name.value());
    } catch (IllegalStateException unreachable) {
      LOG.log(Level.DEBUG, "The report will be forgotten after a day", unreachable);
    }
  }
}
