/**
 * Judges the key of a call, from memory whenever memory can be trusted.
 *
 * <p>Rules: in the steady state no call costs a statement. Memory is bounded, and guessed keys
 * cannot push out real ones. What is remembered never outlives a revocation.
 */
package org.viralstack.auth.apikey.verification;
