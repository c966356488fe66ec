package org.viralstack.api.management;

import java.util.Set;
import org.viralstack.api.management.account.OrganizationResource;
import org.viralstack.api.management.account.PasswordResource;
import org.viralstack.api.management.account.SessionResource;
import org.viralstack.api.management.account.SignUpResource;
import org.viralstack.api.management.account.SwitchResource;
import org.viralstack.api.management.admin.NodesResource;
import org.viralstack.api.management.admin.OrganizationAdminResource;
import org.viralstack.api.management.admin.OrganizationMembersResource;
import org.viralstack.api.management.admin.OrganizationsResource;
import org.viralstack.api.management.admin.SigningKeysResource;
import org.viralstack.api.management.admin.TasksResource;
import org.viralstack.api.management.admin.UsersResource;
import org.viralstack.api.management.apikey.ApiKeyResource;
import org.viralstack.api.management.apikey.ApiKeysResource;
import org.viralstack.api.management.audit.AuditEventsResource;
import org.viralstack.api.management.member.InvitationsResource;
import org.viralstack.api.management.member.MembersResource;
import org.viralstack.api.management.plan.PlansResource;
import org.viralstack.api.management.plan.SubscriptionResource;
import org.viralstack.api.management.plan.UsageResource;
import org.viralstack.api.management.rendersecret.RenderSecretResource;
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
          PasswordResource.class,
          SwitchResource.class,
          OrganizationResource.class,
          MembersResource.class,
          InvitationsResource.class,
          AuditEventsResource.class,
          PlansResource.class,
          UsageResource.class,
          SubscriptionResource.class,
          UsersResource.class,
          SigningKeysResource.class,
          OrganizationsResource.class,
          OrganizationAdminResource.class,
          OrganizationMembersResource.class,
          NodesResource.class,
          TasksResource.class,
          RenderSecretResource.class);

  private ManagementResources() {}
}
