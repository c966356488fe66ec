/**
 * How people come: signing up.
 *
 * <p>Rules: a sign-up makes user, organization, membership, audit row and, by {@link
 * org.viralstack.auth.account.OrganizationCreated}, subscription in one transaction or not at all;
 * of two sign-ups with one email address exactly one wins. Everybody has an organization of their
 * own, also who was invited into another.
 *
 * <p>Out of scope: signing in, see {@code signin}; what a password must be and how it is kept, see
 * {@code password}; who belongs to which organization, see {@code member}.
 */
package org.viralstack.auth.account;
