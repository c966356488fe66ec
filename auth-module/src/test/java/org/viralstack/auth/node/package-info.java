/**
 * Runs the beans of this module, all of them as they are, on real PostgreSQL without a server: one
 * {@link org.viralstack.auth.node.Node} or several on one {@link
 * org.viralstack.testing.database.Database}.
 *
 * <p>What a server would bring stands in at the edges, see {@code
 * org.viralstack.testing.container}. There is no data grid, so nodes always ask the database, and
 * there are no plans, so seats never run out.
 */
package org.viralstack.auth.node;
