package org.viralstack.auth.membership;

import java.time.Instant;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;

/**
 * A person in an organization.
 *
 * @param disabled whether the operator keeps the person from signing in
 */
public record Member(
    UserId user, String name, String email, Role role, boolean disabled, Instant joinedAt) {}
