package org.viralstack.auth.member;

import java.time.Instant;
import org.viralstack.auth.OrganizationId;

/** The owner of everything: plan, members, keys, and all that they make. */
public record Organization(OrganizationId id, String name, Instant createdAt) {}
