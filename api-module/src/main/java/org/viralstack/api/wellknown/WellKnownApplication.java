package org.viralstack.api.wellknown;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viralstack.api.Providers;

/** The addresses below {@code /.well-known}. */
@ApplicationPath("/.well-known")
public class WellKnownApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Stream.of(Providers.CLASSES, Set.<Class<?>>of(JwksResource.class))
        .flatMap(Set::stream)
        .collect(Collectors.toSet());
  }

  @Override
  public Map<String, Object> getProperties() {
    return Providers.PROPERTIES;
  }
}
