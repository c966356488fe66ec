/**
 * The keys that sign what this installation hands out: one that signs, and those that did.
 *
 * <p>Rules: the keys are in the database, their private parts sealed; of however many nodes that
 * start or rotate at once, one key comes to sign for all; a key that signs no more is accepted for
 * as long as what it signed may be valid. A node that knows an older state is right all the same,
 * so nothing here need be in step to be safe.
 *
 * <p>Out of scope: what is signed, see {@code session}.
 */
package org.viralstack.auth.signing;
