package org.viralstack.api.management;

import java.util.Set;
import org.viralstack.api.management.apikey.ApiKeyResource;
import org.viralstack.api.management.apikey.ApiKeysResource;
import org.viralstack.api.scanning.KeyLeaksResource;
import org.viralstack.api.scanning.SecretScanningResource;

/** The resources of the management API. */
public final class ManagementResources {
  public static final Set<Class<?>> CLASSES =
      Set.of(
          SignUpResource.class,
          SessionResource.class,
          ApiKeysResource.class,
          ApiKeyResource.class,
          KeyLeaksResource.class,
          SecretScanningResource.class,
          AdminResource.class);

  private ManagementResources() {}
}
