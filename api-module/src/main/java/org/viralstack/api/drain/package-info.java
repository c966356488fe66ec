/**
 * The end of a node that others take over from: it says that it is no longer ready, and goes on
 * serving until whoever distributes the requests has noticed.
 *
 * <p>Rules: nothing of it happens on a node that stands alone, which has nobody to wait for; what
 * is asked for after that is the server's own stop.
 */
package org.viralstack.api.drain;
