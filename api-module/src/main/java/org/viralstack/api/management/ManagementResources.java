package org.viralstack.api.management;

import java.util.Set;
import org.viralstack.api.management.account.OrganizationResource;
import org.viralstack.api.management.account.PasswordResource;
import org.viralstack.api.management.account.SessionResource;
import org.viralstack.api.management.account.SignUpResource;
import org.viralstack.api.management.account.SwitchResource;
import org.viralstack.api.management.audit.AuditEventsResource;
import org.viralstack.api.management.member.InvitationsResource;
import org.viralstack.api.management.member.MembersResource;
import org.viralstack.api.management.operator.SigningKeysResource;
import org.viralstack.api.management.operator.UsersResource;

/** The resources of the management API. */
public final class ManagementResources {
  public static final Set<Class<?>> CLASSES =
      Set.of(
          SignUpResource.class,
          SessionResource.class,
          PasswordResource.class,
          SwitchResource.class,
          OrganizationResource.class,
          MembersResource.class,
          InvitationsResource.class,
          AuditEventsResource.class,
          UsersResource.class,
          SigningKeysResource.class,
          ApiKeysResource.class,
          AdminResource.class);

  private ManagementResources() {}
}
