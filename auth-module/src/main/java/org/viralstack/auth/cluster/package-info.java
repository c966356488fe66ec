/**
 * How the nodes of one installation keep what they remember in step: before a change is announced
 * as done, every node that remembers has dropped what the change made wrong.
 *
 * <p>Rules: commit first, then broadcast, then answer. A node that may have missed a broadcast is
 * not {@linkplain org.viralstack.auth.cluster.Invalidations#trusted() trusted}, and asks the
 * database for everything until it is again. Only strings travel between nodes.
 *
 * <p>Out of scope: what is remembered, see the listeners; counters shared between nodes, see {@code
 * org.viralstack.billing}.
 */
package org.viralstack.auth.cluster;
