package org.viralstack.auth.account;

import java.util.Optional;
import org.viralstack.auth.OrganizationId;

/**
 * Told synchronously inside the transaction that makes an organization.
 *
 * @param plan the plan that was named at the sign-up
 */
public record OrganizationCreated(OrganizationId organization, Optional<String> plan) {}
