/**
 * What the guard costs: calls of {@code GET /v1/me} beside those of an endpoint that nothing
 * guards, on the same server, in the same run, in turns.
 *
 * <p>Rules: nothing is believed of a server that was loaded for less than a minute; figures of one
 * run are compared with each other, never with those of another machine or day. Run by {@code mvn
 * verify -Pbench} on a machine that does nothing else.
 */
package org.viralstack.system.bench;
