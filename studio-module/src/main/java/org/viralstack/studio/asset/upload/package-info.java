/**
 * How files become assets: looked at, kept as they came, and counted.
 *
 * <p>Rules: nothing is kept that no movie could use; a few files are looked at at a time, since
 * each takes a process; a bound on a tenant's assets holds however many are uploaded at once; no
 * file stays without an asset that has it.
 *
 * <p>Out of scope: how a file comes in over HTTP.
 */
package org.viralstack.studio.asset.upload;
