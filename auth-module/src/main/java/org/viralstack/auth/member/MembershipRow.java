package org.viralstack.auth.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;

/** A row of {@code auth.memberships}. */
@Entity
@Table(schema = "auth", name = "memberships")
@IdClass(MembershipRow.Key.class)
class MembershipRow {
  @Id
  @ManyToOne(optional = false)
  @JoinColumn(name = "organization_id")
  OrganizationRow organization;

  @Id
  @ManyToOne(optional = false)
  @JoinColumn(name = "user_id")
  UserRow user;

  @Enumerated(EnumType.STRING)
  Role role;

  @Column(name = "created_at")
  Instant createdAt;

  record Key(String organization, String user) implements Serializable {}

  Account account() {
    return new Account(
        new UserId(user.id),
        user.name,
        user.email,
        user.operator,
        organization.organization(),
        role);
  }
}
