package org.viralstack.system.bench.bare;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/** Serves nothing but {@link BareResource}. */
@ApplicationPath("/bare")
public class BareApplication extends Application {
  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(BareResource.class);
  }
}
