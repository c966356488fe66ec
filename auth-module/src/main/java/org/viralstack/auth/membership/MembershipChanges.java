package org.viralstack.auth.membership;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.membership.MembershipOutcome.Changed;
import org.viralstack.auth.membership.MembershipOutcome.NoSuchMember;
import org.viralstack.auth.membership.MembershipOutcome.Removed;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.Sessions;

/**
 * Changes who belongs to an organization and as what. When a call returns, the change is in force
 * on every node. Both deeds may be repeated, and should be after a failure.
 */
@Service
@Transactional(Transactional.TxType.NEVER)
public class MembershipChanges {
  private final MembershipLedger ledger;
  private final Sessions sessions;

  @Inject
  MembershipChanges(MembershipLedger ledger, Sessions sessions) {
    this.ledger = ledger;
    this.sessions = sessions;
  }

  /** Gives a member of the caller's organization another role. */
  public MembershipOutcome changeRole(SessionCaller by, UserId user, Role role) {
    MembershipOutcome outcome = ledger.change(by, user, role);
    if (outcome instanceof Changed) {
      sessions.refreshAllOf(user);
    }
    return outcome;
  }

  /**
   * Takes a member out of the caller's organization, possibly the caller, and ends the member's
   * sessions inside it.
   */
  public MembershipOutcome remove(SessionCaller by, UserId user) {
    MembershipOutcome outcome = ledger.remove(by, user);
    if (outcome instanceof Removed || outcome instanceof NoSuchMember) {
      sessions.refreshAllOf(user);
    }
    return outcome;
  }
}
