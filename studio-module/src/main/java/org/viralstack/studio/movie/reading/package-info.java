/**
 * Reads submissions: every problem of a body at once, each with its path.
 *
 * <p>Rules: nothing is silently converted or cut; a field that nobody knows is passed over and
 * named in a warning, since clients of other versions may send it; every number, text and list has
 * a bound; what was read can be made into a movie without any further check. The JSON Schema that
 * the API publishes says the same, as far as such a schema can.
 *
 * <p>Out of scope: files, see {@code org.viralstack.studio.source}; what a plan allows.
 */
package org.viralstack.studio.movie.reading;
