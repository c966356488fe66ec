package org.viralstack.auth.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneOffset;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;

/**
 * Ends sessions in the database, together with the deed that is the reason: in the caller's
 * transaction, or else in one of its own. The nodes are told after the commit, by {@link
 * Sessions#refreshAllOf}.
 *
 * <p>Whoever ends all of a user's sessions and whoever begins one take turns, so that none slips
 * through.
 */
@Service
@Transactional
public class OpenSessions {
  private static final String LOCK_USER =
      "SELECT id FROM auth.users WHERE id = ?1 FOR NO KEY UPDATE";

  private static final String END =
      "UPDATE auth.sessions SET ended_at = ?2 WHERE ended_at IS NULL AND ";

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  OpenSessions(AuditEvents audit, Clock clock) {
    this.audit = audit;
    this.clock = clock;
  }

  /** Ends all sessions of a user. */
  public void endAllOf(UserId user) {
    endAll(user);
  }

  /** Ends all sessions of a user but one. */
  public void endAllOf(UserId user, SessionId except) {
    lock(user);
    ending("user_id = ?1 AND id <> ?3")
        .setParameter(1, user.value())
        .setParameter(3, except.value())
        .executeUpdate();
  }

  /** Ends a user's sessions inside one organization. */
  public void endAllOf(UserId user, OrganizationId organization) {
    lock(user);
    ending("user_id = ?1 AND organization_id = ?3")
        .setParameter(1, user.value())
        .setParameter(3, organization.value())
        .executeUpdate();
  }

  /** As the others; a note is written when there was any. */
  void endAllOf(UserId user, AuditEntry note) {
    if (endAll(user)) {
      audit.record(note);
    }
  }

  /** Ends a session; a note is written when it had not ended before. */
  void end(SessionId session, AuditEntry note) {
    if (ending("id = ?1").setParameter(1, session.value()).executeUpdate() > 0) {
      audit.record(note);
    }
  }

  /**
   * Ends a session of a user who is in another organization too.
   *
   * @return whether it had not ended before, and the user is
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean endToSwitch(SessionId session, UserId user, OrganizationId organization) {
    return ending(
                """
                id = ?1 AND user_id = ?3 AND EXISTS (
                  SELECT 1 FROM auth.memberships WHERE user_id = ?3 AND organization_id = ?4)
                """)
            .setParameter(1, session.value())
            .setParameter(3, user.value())
            .setParameter(4, organization.value())
            .executeUpdate()
        == 1;
  }

  /** Keeps a user's sessions from beginning and ending until the caller's transaction ends. */
  @Transactional(Transactional.TxType.MANDATORY)
  void lock(UserId user) {
    entities.createNativeQuery(LOCK_USER).setParameter(1, user.value()).getResultList();
  }

  private boolean endAll(UserId user) {
    lock(user);
    return ending("user_id = ?1").setParameter(1, user.value()).executeUpdate() > 0;
  }

  private Query ending(String which) {
    return entities
        .createNativeQuery(END + which)
        .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC));
  }
}
