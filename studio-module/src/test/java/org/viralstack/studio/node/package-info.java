/**
 * Runs the beans of this module and of those below it, all of them as they are, on real PostgreSQL
 * without a server.
 *
 * <p>What a server would bring stands in at the edges: one transaction per thread over all
 * persistence units, the configuration, and a clock that can be held still. There is no data grid.
 */
package org.viralstack.studio.node;
