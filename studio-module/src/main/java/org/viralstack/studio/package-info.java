/**
 * What organizations make: apps, hooks, slideshows, and the identifiers by which the rest of the
 * studio speaks of them.
 *
 * <p>Rules: every query is scoped by a {@link org.viralstack.auth.Tenant}; what belongs to another
 * one does not exist.
 *
 * <p>Out of scope: what a plan allows, see {@code org.viralstack.billing}; pictures, see {@code
 * org.viralstack.render}.
 */
package org.viralstack.studio;
