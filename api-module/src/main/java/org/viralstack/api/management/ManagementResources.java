package org.viralstack.api.management;

import java.util.Set;
import org.viralstack.api.management.admin.NodesResource;
import org.viralstack.api.management.admin.OrganizationResource;
import org.viralstack.api.management.admin.OrganizationsResource;
import org.viralstack.api.management.admin.TasksResource;
import org.viralstack.api.management.plan.PlansResource;
import org.viralstack.api.management.plan.SubscriptionResource;
import org.viralstack.api.management.plan.UsageResource;

/** The resources of the management API. */
public final class ManagementResources {
  public static final Set<Class<?>> CLASSES =
      Set.of(
          SignUpResource.class,
          SessionResource.class,
          ApiKeysResource.class,
          PlansResource.class,
          UsageResource.class,
          SubscriptionResource.class,
          OrganizationsResource.class,
          OrganizationResource.class,
          NodesResource.class,
          TasksResource.class);

  private ManagementResources() {}
}
