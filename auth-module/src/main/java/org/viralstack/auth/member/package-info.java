/**
 * Who is there: users, organizations, and which user has which role in which organization.
 *
 * <p>Rules: an email address has one user, whatever its upper and lower case; a list of any length
 * is read by one query; password hashes never leave this module.
 *
 * <p>Out of scope: making users, see {@code account}; what a status or a plan allows, see {@code
 * org.viralstack.billing}.
 */
package org.viralstack.auth.member;
