/**
 * The operator of the installation, whom the configuration names.
 *
 * <p>Rules: at every start there is a user with the configured address who is an operator; the
 * configured password is theirs until they change it, and again when the configuration says
 * another; whoever held the address before loses their sessions when it becomes the operator's, and
 * whoever is named no more is an operator no more, from that start on. A disabled user cannot sign
 * in and has no sessions; keys that they made belong to the organization and live on.
 *
 * <p>Out of scope: what an operator may do, see {@code org.viralstack.api}.
 */
package org.viralstack.auth.operator;
