package org.viralstack.auth.account;

import java.util.Optional;
import org.viralstack.auth.OrganizationId;

/**
 * The synchronous event of an organization's creation, fired inside the transaction that creates
 * it: an observer that throws undoes the organization as well.
 *
 * @param plan the plan that was asked for, as the person named it
 */
public record OrganizationCreated(OrganizationId organization, Optional<String> plan) {}
