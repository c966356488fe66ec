package org.viralstack.auth.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code auth.signing_keys}; of those without {@link #retiredAt} there is one. */
@Entity
@Table(schema = "auth", name = "signing_keys")
class SigningKeyRow {
  @Id String kid;

  @Column(name = "public_jwk")
  String publicJwk;

  @Column(name = "sealed_private_jwk")
  String sealedPrivateJwk;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "retired_at")
  @Nullable Instant retiredAt;
}
