package org.viralstack.testing.container;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Settings that are injected by their names. */
@Dependent
class NamedSettings {
  private final Config config;

  @Inject
  NamedSettings(Config config) {
    this.config = config;
  }

  @Produces
  @ConfigProperty
  Optional<String> text(InjectionPoint point) {
    return config.getOptionalValue(property(point).name(), String.class);
  }

  @Produces
  @ConfigProperty
  long number(InjectionPoint point) {
    return config
        .getOptionalValue(property(point).name(), Long.class)
        .orElseGet(() -> Long.parseLong(property(point).defaultValue()));
  }

  private static ConfigProperty property(InjectionPoint point) {
    return point.getAnnotated().getAnnotation(ConfigProperty.class);
  }
}
