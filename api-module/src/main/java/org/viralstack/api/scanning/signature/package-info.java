/**
 * Whether an alert comes from the scanner: its signature, and the keys that the scanner publishes.
 *
 * <p>Rules: whatever keeps us from verifying a signature is no verification. What cannot be a
 * signature, or names a key that the scanner does not publish, is forged; undecided is only what
 * names a key while the scanner's list cannot be had. Nobody can make this server ask for that list
 * more than once a minute.
 */
package org.viralstack.api.scanning.signature;
