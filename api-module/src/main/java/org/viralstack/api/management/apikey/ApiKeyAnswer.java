package org.viralstack.api.management.apikey;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.address.CidrRange;

/** An API key as it stands in lists; never the key itself. */
@SnakeCase
record ApiKeyAnswer(
    @JsonProperty("_id") String id,
    String name,
    String display,
    String environment,
    List<String> scopes,
    List<String> allowedCidrs,
    String createdBy,
    @Nullable Instant expiresAt,
    @Nullable Instant lastUsedAt,
    @Nullable Instant revokedAt,
    @Nullable String replacedBy,
    @Nullable Instant graceEndsAt,
    @JsonProperty("createdAt") Instant createdAt) {
  static ApiKeyAnswer of(ApiKeyView key) {
    return new ApiKeyAnswer(
        key.id().value(),
        key.name(),
        key.display(),
        key.environment().wireName(),
        key.scopes().stream().sorted().map(Scope::wireName).toList(),
        key.allowedCidrs().stream().map(CidrRange::toString).toList(),
        key.creator().value(),
        key.expiresAt().orElse(null),
        key.lastUsedAt().orElse(null),
        key.revokedAt().orElse(null),
        key.replacedBy().map(ApiKeyId::value).orElse(null),
        key.graceEndsAt().orElse(null),
        key.createdAt());
  }
}
