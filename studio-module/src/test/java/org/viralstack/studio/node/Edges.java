package org.viralstack.studio.node;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/** Puts a node's surroundings in the place of those that a server brings. */
record Edges(
    Clock clock, Config config, DataSource source, ThreadEntities entities, List<Object> instead)
    implements Extension {
  private static final Set<String> LEFT_OUT =
      Set.of(
          "org.viralstack.auth.runtime.TimeSource",
          "org.viralstack.auth.storage.SharedDataSource",
          "org.viralstack.auth.storage.DatabaseReadiness",
          // Nobody calls a node without a web module, and there is no data grid.
          "org.viralstack.billing.ratelimit.RateLimits");

  void leaveOut(@Observes ProcessAnnotatedType<?> type) {
    Class<?> found = type.getAnnotatedType().getJavaClass();
    if (LEFT_OUT.contains(found.getName())
        || instead.stream().anyMatch(bean -> bean.getClass().equals(found))) {
      type.veto();
    }
  }

  void bring(@Observes AfterBeanDiscovery beans) {
    bring(beans, Clock.class, clock);
    bring(beans, Config.class, config);
    bring(beans, DataSource.class, source);
    bring(beans, ThreadEntities.class, entities);
    instead.forEach(bean -> bring(beans, bean.getClass(), bean));
  }

  private static <T> void bring(AfterBeanDiscovery beans, Class<? extends T> type, T instance) {
    beans
        .<T>addBean()
        .addTransitiveTypeClosure(type)
        .scope(Singleton.class)
        .createWith(c -> instance);
  }
}
