package org.viralstack.auth.membership;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.Registration;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.session.IssuedSession;
import org.viralstack.auth.session.SessionVerification.Verified;
import org.viralstack.auth.session.Sessions;
import org.viralstack.testing.database.Database;

/** An organization with people in it, each with a session. */
public final class Team {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Node node;
  private final Database database;
  private final OrganizationId organization;
  private final SessionCaller founder;

  private Team(Node node, Database database, SignedUp founder) {
    this.node = node;
    this.database = database;
    this.organization = founder.organization();
    this.founder = in(founder.user());
  }

  public static Team of(Node node, Database database) {
    return new Team(node, database, newcomer(node));
  }

  public static SignedUp newcomer(Node node) {
    EmailAddress email = new EmailAddress("person" + COUNT.incrementAndGet() + "@example.org");
    NewAccount account = new NewAccount("Ada", email, "unused here", "Engines", Optional.empty());
    return (SignedUp) node.the(Registration.class).register(account, "no hash of any password");
  }

  /** A session of the one who founded the organization, its first owner. */
  public SessionCaller founder() {
    return founder;
  }

  public OrganizationId organization() {
    return organization;
  }

  /** A session of somebody new in the organization. */
  public SessionCaller with(Role role) throws Exception {
    UserId user = newcomer(node).user();
    database.execute(
        "INSERT INTO auth.memberships VALUES (?, ?, ?, now())",
        organization.value(),
        user.value(),
        role.name());
    return in(user);
  }

  /** How many owners there are. */
  public long owners() {
    return database.count(
        "SELECT count(*) FROM auth.memberships WHERE role = 'OWNER' AND organization_id = '"
            + organization
            + "'");
  }

  private SessionCaller in(UserId user) {
    IssuedSession session = node.the(Sessions.class).issue(user, organization);
    return ((Verified) node.the(Sessions.class).verify(session.token())).caller();
  }
}
