package org.viralstack.auth.member;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.viralstack.auth.OrganizationId;

/** A row of {@code auth.organizations}. */
@Entity
@Table(schema = "auth", name = "organizations")
class OrganizationRow {
  @Id String id;
  String name;

  @Column(name = "created_at")
  Instant createdAt;

  Organization organization() {
    return new Organization(new OrganizationId(id), name, createdAt);
  }
}
