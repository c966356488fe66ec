/**
 * How people get in: signing up, signing in, and the operator of the installation.
 *
 * <p>Rules: a sign-up makes user, organization, membership, audit row and, by {@link
 * org.viralstack.auth.account.OrganizationCreated}, subscription in one transaction or not at all;
 * of two sign-ups with one email address exactly one wins; an answer never tells, by text or by
 * time, whether an email address has an account; of the wrong passwords for one account exactly
 * five are looked at in any 15 minutes, whichever node they reach.
 *
 * <p>Out of scope: what a password must be and how it is kept, see {@code password}; the token that
 * a person carries afterwards, see {@code session}; who belongs to which organization, see {@code
 * member}.
 */
package org.viralstack.auth.account;
