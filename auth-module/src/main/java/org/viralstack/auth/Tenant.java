package org.viralstack.auth;

/**
 * Whose data a call may see: every query is scoped by it.
 *
 * @param testMode whether the call works on the organization's test data, which is apart from the
 *     real data
 */
public record Tenant(OrganizationId organization, boolean testMode) {}
