/**
 * The endpoints of the Sync surface, below {@code /v1}.
 *
 * <p>Rules: success bodies are the data itself, in camelCase; a method parses, makes one call, and
 * translates.
 */
package org.viralstack.api.sync;
