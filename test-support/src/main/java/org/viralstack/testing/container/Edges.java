package org.viralstack.testing.container;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;

/** Puts the surroundings in the place of those that a server brings. */
record Edges(Set<String> absent, Map<Class<?>, Object> present) implements Extension {
  private static final int ORDINAL = 100;

  static Edges around(Surroundings surroundings, ThreadEntities entities) {
    Map<Class<?>, Object> present = new HashMap<>(surroundings.present());
    present.put(Clock.class, surroundings.clock());
    present.put(DataSource.class, surroundings.source());
    present.put(Config.class, config(surroundings.settings()));
    present.put(ThreadEntities.class, entities);
    return new Edges(surroundings.absent(), present);
  }

  private static Config config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "test", ORDINAL))
        .build();
  }

  void leaveOut(@Observes ProcessAnnotatedType<?> type) {
    if (absent.contains(type.getAnnotatedType().getJavaClass().getName())) {
      type.veto();
    }
  }

  void bring(@Observes AfterBeanDiscovery beans) {
    present.forEach(
        (type, instance) ->
            beans
                .addBean()
                .addTransitiveTypeClosure(type)
                .scope(Singleton.class)
                .createWith(context -> instance));
  }
}
