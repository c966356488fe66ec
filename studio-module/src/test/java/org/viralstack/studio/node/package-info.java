/**
 * Runs the beans of this module and of those below it, all of them as they are, on real PostgreSQL
 * without a server.
 *
 * <p>What a server would bring stands in at the edges, see {@code
 * org.viralstack.testing.container}. There is no data grid.
 */
package org.viralstack.studio.node;
