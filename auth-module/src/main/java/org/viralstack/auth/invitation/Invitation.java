package org.viralstack.auth.invitation;

import java.time.Instant;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.UserId;
import org.viralstack.auth.member.EmailAddress;

/**
 * That somebody may join.
 *
 * @param email the address of whoever may
 * @param expiresAt the moment from which it is refused
 */
public record Invitation(
    InvitationId id,
    OrganizationId organization,
    EmailAddress email,
    Role role,
    UserId invitedBy,
    Instant createdAt,
    Instant expiresAt) {}
