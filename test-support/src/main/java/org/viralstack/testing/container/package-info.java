/**
 * Runs the beans of a class path, all of them as they are, without a server.
 *
 * <p>What a server would bring stands in at the edges: one transaction per thread over all
 * persistence units on one connection, the entity managers of that transaction, the configuration
 * and the clock. {@link org.viralstack.testing.container.Surroundings} says what it is for one
 * container; {@link org.viralstack.testing.container.ThreadEntities} also serves tests that need no
 * beans. There is no data grid and no HTTP.
 */
package org.viralstack.testing.container;
