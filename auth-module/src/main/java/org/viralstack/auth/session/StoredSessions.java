package org.viralstack.auth.session;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.SessionTokens.Contents;

/** The sessions as the database holds them; those long past are removed as new ones come. */
@Service
class StoredSessions {
  /** How many sessions of one user go on at once. */
  static final int MOST_PER_USER = 50;

  private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(30);

  private static final String ADD =
      """
      INSERT INTO auth.sessions (id, user_id, organization_id, issued_at, expires_at)
      VALUES (?1, ?2, ?3, ?4, ?5)
      """;

  private static final String REMOVE_PAST =
      """
      DELETE FROM auth.sessions WHERE id IN (
        SELECT id FROM auth.sessions WHERE expires_at < ?1
        ORDER BY expires_at LIMIT 10 FOR UPDATE SKIP LOCKED)
      """;

  private static final String MAY_BEGIN =
      """
      SELECT 1 FROM auth.users u JOIN auth.memberships m ON m.user_id = u.id
      WHERE u.id = ?1 AND u.password_hash = ?2 AND u.disabled_at IS NULL
        AND m.organization_id = ?3
      """;

  private static final String END_OLDEST =
      """
      UPDATE auth.sessions SET ended_at = ?3 WHERE id IN (
        SELECT id FROM auth.sessions
        WHERE user_id = ?1 AND id <> ?2 AND ended_at IS NULL AND expires_at > ?3
        ORDER BY issued_at DESC, id DESC OFFSET ?4)
      RETURNING id, organization_id
      """;

  private static final String CALLER =
      """
      SELECT u.email, m.role, u.operator
      FROM auth.sessions s
      JOIN auth.users u ON u.id = s.user_id AND u.disabled_at IS NULL
      JOIN auth.memberships m
        ON m.user_id = s.user_id AND m.organization_id = s.organization_id
      WHERE s.id = ?1 AND s.user_id = ?2 AND s.organization_id = ?3 AND s.ended_at IS NULL
      """;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  private final OpenSessions open;
  private final AuditEvents audit;

  @Inject
  StoredSessions(OpenSessions open, AuditEvents audit) {
    this.open = open;
    this.audit = audit;
  }

  /** Adds a session and tells which ones ended, as there would have been too many. */
  @Transactional
  List<SessionId> add(Contents session, Instant now) {
    open.lock(session.user());
    return added(session, now);
  }

  /**
   * As {@link #add}, provided that the user is not disabled, belongs to the organization, and still
   * has the password that they proved to know.
   *
   * @param note for the audit log, written with the session
   * @return empty when that is not so; then nothing was changed
   */
  @Transactional
  Optional<List<SessionId>> add(
      Contents session, String passwordHash, AuditEntry note, Instant now) {
    open.lock(session.user());
    boolean mayBegin =
        !entities
            .createNativeQuery(MAY_BEGIN)
            .setParameter(1, session.user().value())
            .setParameter(2, passwordHash)
            .setParameter(3, session.organization().value())
            .getResultList()
            .isEmpty();
    if (!mayBegin) {
      return Optional.empty();
    }
    audit.record(note);
    return Optional.of(added(session, now));
  }

  /**
   * As {@link #add}, in the place of a present session, provided that it goes on and the user
   * belongs to the successor's organization.
   */
  @Transactional
  Optional<List<SessionId>> replace(
      SessionId present, Contents successor, AuditEntry note, Instant now) {
    open.lock(successor.user());
    if (!open.endToSwitch(present, successor.user(), successor.organization())) {
      return Optional.empty();
    }
    audit.record(note);
    return Optional.of(added(successor, now));
  }

  private List<SessionId> added(Contents session, Instant now) {
    entities
        .createNativeQuery(REMOVE_PAST)
        .setParameter(1, utc(session.issuedAt().minus(KEPT_AFTER_EXPIRY)))
        .executeUpdate();
    String user = session.user().value();
    entities
        .createNativeQuery(ADD)
        .setParameter(1, session.session().value())
        .setParameter(2, user)
        .setParameter(3, session.organization().value())
        .setParameter(4, utc(session.issuedAt()))
        .setParameter(5, utc(session.expiresAt()))
        .executeUpdate();
    Stream<?> surplus =
        entities
            .createNativeQuery(END_OLDEST)
            .setParameter(1, user)
            .setParameter(2, session.session().value())
            .setParameter(3, utc(now))
            .setParameter(4, MOST_PER_USER - 1)
            .getResultStream();
    List<SessionId> ended = new ArrayList<>();
    surplus.forEach(row -> ended.add(noted((Object[]) row, session)));
    return ended;
  }

  /** Notes, in the log of its organization, that a session ended as there were too many. */
  private SessionId noted(Object[] ended, Contents successor) {
    SessionId session = new SessionId((String) ended[0]);
    audit.record(
        new AuditEntry(
            Optional.of(new OrganizationId((String) ended[1])),
            new Actor.Person(successor.user()),
            "session.superseded",
            session.value(),
            Map.of("user", successor.user().value())));
    return session;
  }

  /**
   * Finds who calls with a session; empty when it has ended, its user is disabled, or no longer a
   * member of its organization.
   */
  @Transactional
  Optional<SessionCaller> caller(Contents session) {
    Stream<?> rows =
        entities
            .createNativeQuery(CALLER)
            .setParameter(1, session.session().value())
            .setParameter(2, session.user().value())
            .setParameter(3, session.organization().value())
            .getResultStream();
    return rows.map(row -> caller(session, (Object[]) row)).findFirst();
  }

  private static SessionCaller caller(Contents session, Object[] row) {
    return new SessionCaller(
        session.session(),
        session.organization(),
        session.user(),
        (String) row[0],
        Role.valueOf((String) row[1]),
        (Boolean) row[2],
        session.expiresAt());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
