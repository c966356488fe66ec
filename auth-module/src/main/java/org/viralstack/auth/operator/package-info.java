/**
 * The operator of the installation, whom the configuration names.
 *
 * <p>Rules: at every start there is a user with the configured address who is an operator; the
 * configured password is theirs until they change it, and again when the configuration says
 * another; whoever held the address before loses their sessions when it becomes the operator's.
 *
 * <p>Out of scope: what an operator may do, see {@code org.viralstack.api}.
 */
package org.viralstack.auth.operator;
