package org.viralstack.api.management;

import java.util.Set;

/** The resources of the management API. */
public final class ManagementResources {
  public static final Set<Class<?>> CLASSES =
      Set.of(
          SignUpResource.class, SessionResource.class, ApiKeysResource.class, AdminResource.class);

  private ManagementResources() {}
}
