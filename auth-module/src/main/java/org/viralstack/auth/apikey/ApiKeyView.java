package org.viralstack.auth.apikey;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Environment;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Scope;
import org.viralstack.auth.UserId;
import org.viralstack.auth.apikey.address.CidrRange;

/**
 * What may be shown of a key at any time; never the key itself.
 *
 * @param display the form to recognize the key by, such as {@code vs_prod_a1b2…o5p6}
 * @param expiresAt the moment from which the key is refused
 * @param allowedCidrs where the key may be used from; empty for everywhere
 * @param lastUsedAt at most 10 seconds late
 * @param revokedAt when the key was revoked
 * @param replacedBy the key that took its place by rotation
 * @param graceEndsAt the moment from which a replaced key is refused
 */
public record ApiKeyView(
    ApiKeyId id,
    OrganizationId organization,
    UserId creator,
    String name,
    String display,
    Environment environment,
    Set<Scope> scopes,
    Optional<Instant> expiresAt,
    List<CidrRange> allowedCidrs,
    Instant createdAt,
    Optional<Instant> lastUsedAt,
    Optional<Instant> revokedAt,
    Optional<ApiKeyId> replacedBy,
    Optional<Instant> graceEndsAt) {}
