/**
 * The management API, below {@code /v0/api/v1}, by what is managed: accounts and sessions ({@code
 * account}), API keys ({@code apikey}), the audit log ({@code audit}), members and invitations
 * ({@code member}), plan and usage ({@code plan}), and what is the operator's alone ({@code
 * admin}).
 *
 * <p>Rules: the envelope and the errors of the Slides surface; unknown fields of a body are
 * refused, since a misspelt one could make an all-powerful key; answers with a secret are never
 * cached.
 */
package org.viralstack.api.management;
