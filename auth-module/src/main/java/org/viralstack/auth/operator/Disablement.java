package org.viralstack.auth.operator;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.UserId;
import org.viralstack.auth.operator.DisablementOutcome.Disabled;
import org.viralstack.auth.operator.DisablementOutcome.Enabled;
import org.viralstack.auth.operator.DisablementOutcome.NoSuchUser;
import org.viralstack.auth.operator.DisablementOutcome.Oneself;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.Sessions;

/**
 * Keeps a user out of this installation, and lets them in again. When a call returns, it is in
 * force on every node. Both deeds may be repeated, and should be after a failure. Keys that the
 * user made are their organizations' and go on.
 */
@Service
@Transactional(Transactional.TxType.NEVER)
public class Disablement {
  private final DisablementLedger ledger;
  private final Sessions sessions;

  @Inject
  Disablement(DisablementLedger ledger, Sessions sessions) {
    this.ledger = ledger;
    this.sessions = sessions;
  }

  /** Disables a user and ends their sessions. */
  public DisablementOutcome disable(UserId user, SessionCaller by) {
    if (user.equals(by.user())) {
      return new Oneself();
    }
    return ledger
        .disable(user, by)
        .<DisablementOutcome>map(
            since -> {
              sessions.refreshAllOf(user);
              return new Disabled(user, since);
            })
        .orElseGet(NoSuchUser::new);
  }

  /** Enables a user; sessions of before remain ended. */
  public DisablementOutcome enable(UserId user, SessionCaller by) {
    if (!ledger.enable(user, by)) {
      return new NoSuchUser();
    }
    sessions.refreshAllOf(user);
    return new Enabled(user);
  }
}
