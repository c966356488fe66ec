/**
 * Makes keys, changes what they may do, and puts new ones in the place of old ones.
 *
 * <p>Rules: when a call returns, every node judges by what it did. A key never gives more rights
 * than it has itself, whichever way it tries.
 *
 * <p>Out of scope: ending keys, see {@code revocation}.
 */
package org.viralstack.auth.apikey.issuing;
