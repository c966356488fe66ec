package org.viralstack.auth.apikey.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Environment;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Scope;
import org.viralstack.auth.UserId;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.KeyEdit;
import org.viralstack.auth.apikey.NewApiKey;
import org.viralstack.auth.apikey.address.CidrRange;
import org.viralstack.auth.apikey.token.ApiKeyToken;
import org.viralstack.auth.apikey.token.KeyHash;

/**
 * A key, from its making on. It ends by being revoked, by being deleted, or by being replaced, then
 * after a grace; what has ended stays, so that its hash is never taken for an unused one.
 */
@Entity
@Table(schema = "auth", name = "api_keys")
class ApiKey {
  private static final String BLANK = " ";

  @Id private String id;

  @Column(name = "organization_id")
  private String organization;

  @Column(name = "created_by")
  private String creator;

  private String name;
  private String hash;
  private String display;

  @Enumerated(EnumType.STRING)
  private Environment environment;

  private String scopes;

  @Column(name = "allowed_cidrs")
  private String allowedCidrs;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private @Nullable Instant expiresAt;

  @Column(name = "last_used_at")
  private @Nullable Instant lastUsedAt;

  @Column(name = "revoked_at")
  private @Nullable Instant revokedAt;

  @Column(name = "deleted_at")
  private @Nullable Instant deletedAt;

  @Column(name = "replaced_by")
  private @Nullable String replacedBy;

  @Column(name = "grace_ends_at")
  private @Nullable Instant graceEndsAt;

  /** For the persistence provider. */
  protected ApiKey() {}

  ApiKey(ApiKeyId id, NewApiKey wanted, ApiKeyToken token, KeyHash hash, Instant now) {
    this.id = id.value();
    this.organization = wanted.organization().value();
    this.creator = wanted.creator().value();
    this.name = wanted.name();
    this.hash = hash.hex();
    this.display = token.display();
    this.environment = wanted.environment();
    this.scopes = words(wanted.scopes());
    this.allowedCidrs = words(wanted.allowedCidrs());
    this.createdAt = now;
    this.expiresAt = wanted.expiresAt().orElse(null);
  }

  KeyHash hash() {
    return new KeyHash(hash);
  }

  boolean deleted() {
    return deletedAt != null;
  }

  /** Whether its use is accepted. */
  boolean works(Instant now) {
    return revokedAt == null
        && (expiresAt == null || now.isBefore(expiresAt))
        && (graceEndsAt == null || now.isBefore(graceEndsAt));
  }

  /** Whether it has neither ended nor been replaced yet. */
  boolean replaceable(Instant now) {
    return works(now) && replacedBy == null;
  }

  /** Lets another key take the place of this one, which goes on for the grace only. */
  void replaceBy(ApiKeyId successor, Instant now, Duration grace) {
    replacedBy = successor.value();
    graceEndsAt = now.plus(grace);
    if (grace.isZero()) {
      revoke(now);
    }
  }

  void edit(KeyEdit edit) {
    edit.name().ifPresent(wanted -> name = wanted);
    edit.scopes().ifPresent(wanted -> scopes = words(wanted));
    edit.allowedCidrs().ifPresent(wanted -> allowedCidrs = words(wanted));
  }

  /** Ends the key, unless it has ended before. */
  void revoke(Instant now) {
    if (revokedAt == null) {
      revokedAt = now;
    }
  }

  void delete(Instant now) {
    revoke(now);
    if (deletedAt == null) {
      deletedAt = now;
    }
  }

  ApiKeyView view() {
    return new ApiKeyView(
        new ApiKeyId(id),
        new OrganizationId(organization),
        new UserId(creator),
        name,
        display,
        environment,
        words(scopes).flatMap(word -> Scope.ofWireName(word).stream()).collect(Collectors.toSet()),
        Optional.ofNullable(expiresAt),
        words(allowedCidrs).flatMap(word -> CidrRange.parse(word).stream()).toList(),
        createdAt,
        Optional.ofNullable(lastUsedAt),
        Optional.ofNullable(revokedAt),
        Optional.ofNullable(replacedBy).map(ApiKeyId::new),
        Optional.ofNullable(graceEndsAt));
  }

  private static String words(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scope::wireName).collect(Collectors.joining(BLANK));
  }

  private static String words(List<CidrRange> ranges) {
    return ranges.stream().map(CidrRange::value).collect(Collectors.joining(BLANK));
  }

  private static Stream<String> words(String text) {
    return text.isEmpty() ? Stream.empty() : Stream.of(text.split(BLANK));
  }
}
