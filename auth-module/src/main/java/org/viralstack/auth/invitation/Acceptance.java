package org.viralstack.auth.invitation;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.invitation.AcceptanceOutcome.Busy;
import org.viralstack.auth.invitation.AcceptanceOutcome.NoSuchInvitation;
import org.viralstack.auth.invitation.AcceptanceOutcome.PasswordRefused;
import org.viralstack.auth.password.PasswordHashing;
import org.viralstack.auth.password.PasswordRules;
import org.viralstack.auth.runtime.Service;

/**
 * Accepts invitations: of however many who try one at once, one joins. A password is hashed before
 * the transaction begins, and only for a token that is good.
 */
@Service
@Transactional(Transactional.TxType.NEVER)
public class Acceptance {
  private final Invitations invitations;
  private final InvitationLedger ledger;
  private final PasswordRules rules;
  private final PasswordHashing hashing;
  private final Clock clock;

  @Inject
  Acceptance(
      Invitations invitations,
      InvitationLedger ledger,
      PasswordRules rules,
      PasswordHashing hashing,
      Clock clock) {
    this.invitations = invitations;
    this.ledger = ledger;
    this.rules = rules;
    this.hashing = hashing;
    this.clock = clock;
  }

  /** Lets somebody join who is signed in, in whatever organization; also in a transaction. */
  @Transactional
  public AcceptanceOutcome accept(SessionCaller caller, InvitationToken token) {
    return ledger.accept(token, caller.user(), caller.email());
  }

  /**
   * Lets somebody join who has no account: makes one, for the invited address, with an organization
   * of their own that bears their name.
   *
   * @param name of the person, see {@link org.viralstack.auth.account.NewAccount#isName}
   */
  public AcceptanceOutcome signUp(InvitationToken token, String name, String password) {
    if (invitations.find(token, clock.instant()).isEmpty()) {
      return new NoSuchInvitation();
    }
    Optional<String> problem = rules.problemOf(password);
    if (problem.isPresent()) {
      return new PasswordRefused(problem.get());
    }
    return hashing
        .hash(password)
        .map(hash -> ledger.signUp(token, name, password, hash))
        .orElseGet(() -> new Busy(PasswordHashing.PATIENCE));
  }
}
