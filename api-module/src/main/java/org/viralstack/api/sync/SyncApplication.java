package org.viralstack.api.sync;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.viralstack.api.Providers;

/** The Sync surface. */
@ApplicationPath("/v1")
public class SyncApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Stream.concat(
            Providers.CLASSES.stream(), Stream.of(MeResource.class, RenderUsageResource.class))
        .collect(Collectors.toSet());
  }

  @Override
  public Map<String, Object> getProperties() {
    return Providers.PROPERTIES;
  }
}
