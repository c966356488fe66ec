/**
 * Schemas of what the Sync surface takes.
 *
 * <p>Out of scope: what they say, see {@code org.viralstack.studio.movie}.
 */
package org.viralstack.api.sync.schema;
