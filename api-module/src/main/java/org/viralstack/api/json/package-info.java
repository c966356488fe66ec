/**
 * JSON on the wire: how records are written and bodies are read, the same on all surfaces.
 *
 * <p>Rules: fields stand in the order in which the record declares them; {@code null} is written
 * unless a record says otherwise; moments are ISO 8601 in UTC with milliseconds; a body is a single
 * object without duplicate names, of bounded depth.
 *
 * <p>Out of scope: what a field may hold, see {@code input}.
 */
package org.viralstack.api.json;
