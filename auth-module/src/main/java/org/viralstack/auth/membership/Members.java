package org.viralstack.auth.membership;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.runtime.Service;

/** The members of organizations. What changes them needs a transaction. */
@Service
@Transactional(Transactional.TxType.MANDATORY)
public class Members {
  private static final String SELECT =
      """
      SELECT u.id, u.name, u.email, m.role, u.disabled_at IS NOT NULL,
        CAST(floor(extract(epoch FROM m.created_at) * 1000) AS bigint)
      FROM auth.memberships m JOIN auth.users u ON u.id = m.user_id
      WHERE m.organization_id = ?1
      """;

  private static final String PAGE = SELECT + " ORDER BY m.created_at, u.id LIMIT ?2 OFFSET ?3";
  private static final String ONE = SELECT + " AND u.id = ?2";
  private static final String BY_EMAIL = SELECT + " AND lower(u.email) = lower(?2)";

  private static final String OTHER_OWNERS =
      """
      SELECT count(*) FROM auth.memberships m JOIN auth.users u ON u.id = m.user_id
      WHERE m.organization_id = ?1 AND m.user_id <> ?2 AND m.role = 'OWNER'
        AND u.disabled_at IS NULL
      """;

  @PersistenceContext(unitName = "auth")
  EntityManager entities;

  /** Reads a part of the list. */
  @Transactional
  public MemberPage page(OrganizationId organization, int offset, int limit) {
    Query page = query(PAGE, organization.value()).setParameter(2, limit).setParameter(3, offset);
    Object total =
        query(
                "SELECT count(*) FROM auth.memberships WHERE organization_id = ?1",
                organization.value())
            .getSingleResult();
    return new MemberPage(members(page), ((Number) total).longValue());
  }

  @Transactional
  public Optional<Member> find(OrganizationId organization, UserId user) {
    return members(query(ONE, organization.value(), user.value())).stream().findFirst();
  }

  @Transactional
  public Optional<Member> find(OrganizationId organization, String email) {
    return members(query(BY_EMAIL, organization.value(), email)).stream().findFirst();
  }

  /**
   * The caller's role as it stands now, whatever it was when the call came in; who was removed or
   * disabled a moment ago has none that is good for more than a look.
   */
  public Role roleOf(SessionCaller by) {
    return find(by.organization(), by.user())
        .filter(member -> !member.disabled())
        .map(Member::role)
        .orElse(Role.VIEWER);
  }

  /** Tells whether there is an owner besides {@code user} who can sign in. */
  boolean hasOtherOwner(OrganizationId organization, UserId user) {
    Object count = query(OTHER_OWNERS, organization.value(), user.value()).getSingleResult();
    return ((Number) count).longValue() > 0;
  }

  /** Adds a user who is no member yet. */
  public void add(OrganizationId organization, UserId user, Role role, Instant at) {
    query(
            "INSERT INTO auth.memberships (organization_id, user_id, role, created_at)"
                + " VALUES (?1, ?2, ?3, ?4)",
            organization.value(),
            user.value(),
            role.name())
        .setParameter(4, at.atOffset(ZoneOffset.UTC))
        .executeUpdate();
  }

  void change(OrganizationId organization, UserId user, Role role) {
    query(
            "UPDATE auth.memberships SET role = ?3 WHERE organization_id = ?1 AND user_id = ?2",
            organization.value(),
            user.value(),
            role.name())
        .executeUpdate();
  }

  void remove(OrganizationId organization, UserId user) {
    query(
            "DELETE FROM auth.memberships WHERE organization_id = ?1 AND user_id = ?2",
            organization.value(),
            user.value())
        .executeUpdate();
  }

  private Query query(String sql, String... parameters) {
    Query query = entities.createNativeQuery(sql);
    for (int i = 0; i < parameters.length; i++) {
      query.setParameter(i + 1, parameters[i]);
    }
    return query;
  }

  private static List<Member> members(Query query) {
    Stream<?> rows = query.getResultStream();
    return rows.map(row -> member((Object[]) row)).toList();
  }

  private static Member member(Object[] row) {
    return new Member(
        new UserId((String) row[0]),
        (String) row[1],
        (String) row[2],
        Role.valueOf((String) row[3]),
        (Boolean) row[4],
        Instant.ofEpochMilli(((Number) row[5]).longValue()));
  }
}
