package org.viralstack.auth.invitation;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.runtime.Service;

/**
 * The invitations. Open is one that was neither accepted nor revoked and has not expired; those
 * long past are removed as new ones come.
 */
@Service
@Transactional(Transactional.TxType.MANDATORY)
public class Invitations {
  /** How many open ones an organization has at most. */
  public static final int MOST_OPEN = 100;

  private static final String OPEN =
      """
      SELECT id, organization_id, email, role, invited_by,
        CAST(floor(extract(epoch FROM created_at) * 1000) AS bigint),
        CAST(floor(extract(epoch FROM expires_at) * 1000) AS bigint)
      FROM auth.invitations
      WHERE accepted_at IS NULL AND revoked_at IS NULL AND expires_at > ?1 AND
      """;

  private static final String ADD =
      """
      INSERT INTO auth.invitations
        (organization_id, email, id, role, token_hash, invited_by, created_at, expires_at)
      VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
      """;

  private static final String REVOKE =
      """
      UPDATE auth.invitations SET revoked_at = ?1
      WHERE accepted_at IS NULL AND revoked_at IS NULL AND organization_id = ?2 AND
      """;

  private static final Duration KEPT_AFTER_EXPIRY = Duration.ofDays(90);

  private static final String REMOVE_PAST =
      """
      DELETE FROM auth.invitations WHERE id IN (
        SELECT id FROM auth.invitations WHERE expires_at < ?1
        ORDER BY expires_at LIMIT 10 FOR UPDATE SKIP LOCKED)
      """;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  /** Lists an organization's open invitations, the newest first; at most {@value #MOST_OPEN}. */
  @Transactional
  public List<Invitation> open(OrganizationId organization, Instant now) {
    return invitations(
        query(OPEN + " organization_id = ?2 ORDER BY created_at DESC, id DESC", now)
            .setParameter(2, organization.value()));
  }

  /** Finds the open invitation of a token. */
  @Transactional
  public Optional<Invitation> find(InvitationToken token, Instant now) {
    return invitations(query(OPEN + " token_hash = ?2", now).setParameter(2, token.hash())).stream()
        .findFirst();
  }

  /** Finds it and holds it until the caller's transaction ends. */
  Optional<Invitation> lock(InvitationToken token, Instant now) {
    return invitations(
            query(OPEN + " token_hash = ?2 FOR UPDATE", now).setParameter(2, token.hash()))
        .stream()
        .findFirst();
  }

  void add(Invitation invitation, InvitationToken token) {
    entities
        .createNativeQuery(ADD)
        .setParameter(1, invitation.organization().value())
        .setParameter(2, invitation.email().value())
        .setParameter(3, invitation.id().value())
        .setParameter(4, invitation.role().name())
        .setParameter(5, token.hash())
        .setParameter(6, invitation.invitedBy().value())
        .setParameter(7, utc(invitation.createdAt()))
        .setParameter(8, utc(invitation.expiresAt()))
        .executeUpdate();
  }

  /** Removes some of those that ended long ago, more than come by one invitation. */
  void removePast(Instant now) {
    query(REMOVE_PAST, now.minus(KEPT_AFTER_EXPIRY)).executeUpdate();
  }

  /** Revokes an invitation; tells whether it could still have been accepted, but for its age. */
  boolean revoke(OrganizationId organization, InvitationId id, Instant at) {
    return query(REVOKE + " id = ?3", at)
            .setParameter(2, organization.value())
            .setParameter(3, id.value())
            .executeUpdate()
        == 1;
  }

  /**
   * Makes way for another invitation to the same address.
   *
   * @return the one that was revoked, if any
   */
  Optional<InvitationId> revoke(OrganizationId organization, EmailAddress email, Instant at) {
    Stream<?> ids =
        query(REVOKE + " lower(email) = lower(?3) RETURNING id", at)
            .setParameter(2, organization.value())
            .setParameter(3, email.value())
            .getResultStream();
    return ids.map(id -> new InvitationId((String) id)).findFirst();
  }

  /** Notes that a held invitation was accepted. */
  void accept(InvitationId id, UserId user, Instant at) {
    query("UPDATE auth.invitations SET accepted_at = ?1, accepted_by = ?2 WHERE id = ?3", at)
        .setParameter(2, user.value())
        .setParameter(3, id.value())
        .executeUpdate();
  }

  private Query query(String sql, Instant at) {
    return entities.createNativeQuery(sql).setParameter(1, utc(at));
  }

  private static List<Invitation> invitations(Query query) {
    Stream<?> rows = query.getResultStream();
    return rows.map(row -> invitation((Object[]) row)).toList();
  }

  private static Invitation invitation(Object[] row) {
    return new Invitation(
        new InvitationId((String) row[0]),
        new OrganizationId((String) row[1]),
        new EmailAddress((String) row[2]),
        Role.valueOf((String) row[3]),
        new UserId((String) row[4]),
        Instant.ofEpochMilli(((Number) row[5]).longValue()),
        Instant.ofEpochMilli(((Number) row[6]).longValue()));
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
