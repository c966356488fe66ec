/**
 * Keys that somebody found where anyone can read them.
 *
 * <p>Rules: such a key is revoked at once, of whichever organization it is, and its organization is
 * told where it was found, once; a repeated report changes nothing. The secret is in neither the
 * log nor the notice.
 *
 * <p>Out of scope: who may report, see {@code org.viralstack.api.scanning}.
 */
package org.viralstack.auth.apikey.leak;
