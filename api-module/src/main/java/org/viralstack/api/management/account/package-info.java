/**
 * Accounts: signing up, in and out, the session and its organization, the password.
 *
 * <p>Rules: only the answer that begins a session holds its token, in its body and as the cookie,
 * and is never cached; what is wrong with an email address and a password is never told apart.
 *
 * <p>Out of scope: other people in the organization, see {@code member}.
 */
package org.viralstack.api.management.account;
