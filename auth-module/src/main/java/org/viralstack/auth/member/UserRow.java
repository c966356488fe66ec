package org.viralstack.auth.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What may be read of a row of {@code auth.users}; the password hash is not among it. */
@Entity
@Table(schema = "auth", name = "users")
class UserRow {
  @Id String id;
  String name;
  String email;
  boolean operator;

  @Column(name = "created_at")
  Instant createdAt;
}
