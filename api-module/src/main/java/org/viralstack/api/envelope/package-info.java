/**
 * The envelope of the Slides surface and the management API: one resource, or a page of a list.
 *
 * <p>Out of scope: errors, see {@code surface}.
 */
package org.viralstack.api.envelope;
