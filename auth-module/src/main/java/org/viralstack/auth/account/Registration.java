package org.viralstack.auth.account;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.account.SignUpOutcome.EmailTaken;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.member.Organizations;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;

/** Writes a new user down, with all that belongs to one. */
@Service
public class Registration {
  private final Users users;
  private final Organizations organizations;
  private final AuditEvents audit;
  private final Event<OrganizationCreated> created;
  private final Ids ids;
  private final Clock clock;

  @Inject
  Registration(
      Users users,
      Organizations organizations,
      AuditEvents audit,
      Event<OrganizationCreated> created,
      Ids ids,
      Clock clock) {
    this.users = users;
    this.organizations = organizations;
    this.audit = audit;
    this.created = created;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Registers, in the current transaction or one of its own.
   *
   * @param passwordHash in the PHC string format
   * @return {@link SignedUp} or {@link EmailTaken}
   */
  @Transactional
  public SignUpOutcome register(NewAccount account, String passwordHash) {
    UserId user = new UserId(ids.next(UserId.PREFIX));
    OrganizationId organization = new OrganizationId(ids.next(OrganizationId.PREFIX));
    Instant now = clock.instant();
    if (!users.add(user, account, passwordHash, now)) {
      return new EmailTaken();
    }
    organizations.found(organization, account.organizationName(), user, now);
    audit.record(
        new AuditEntry(organization, new Actor.Person(user), "user.signed_up", user.value()));
    created.fire(new OrganizationCreated(organization, account.plan()));
    return new SignedUp(user, organization);
  }
}
