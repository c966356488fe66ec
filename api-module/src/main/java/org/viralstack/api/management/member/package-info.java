/**
 * The people of an organization over HTTP: its members and its invitations.
 *
 * <p>Rules: for people with a session, never for keys; only the answer that makes an invitation
 * holds its token, and is never cached; what belongs to another organization is unknown here.
 *
 * <p>Out of scope: who may do what to whom, see {@code org.viralstack.auth.membership}.
 */
package org.viralstack.api.management.member;
