/**
 * How people prove who they are, by email address and password, and how they change the password.
 *
 * <p>Rules: an answer never tells, by text or by time, whether an email address has an account; of
 * the wrong passwords for one account exactly five are looked at in any 15 minutes, whichever node
 * they reach, and whether they came with a sign-in or with a change of password. Each that was
 * looked at leaves an audit row in the log of the organization that it was meant for; those for
 * addresses without an account leave none, as anybody could fill the log with them. A session
 * begins only if the password that was compared is in force at that moment; a change of password
 * and the end of the other sessions are one transaction.
 *
 * <p>Out of scope: what a password must be and how it is kept, see {@code password}; the token that
 * a person carries afterwards, see {@code session}.
 */
package org.viralstack.auth.signin;
