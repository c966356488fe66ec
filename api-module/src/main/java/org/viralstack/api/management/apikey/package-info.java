/**
 * API keys over HTTP: {@code /v0/api/v1/api-keys}.
 *
 * <p>Rules: the key itself is in the answer that makes it and nowhere else; a session sees all keys
 * of its organization, a key those of its own mode; everything else does not exist.
 *
 * <p>Out of scope: what may be done to keys, see {@code org.viralstack.auth.apikey}; the alerts of
 * those who find keys in public, see {@code org.viralstack.api.scanning}.
 */
package org.viralstack.api.management.apikey;
