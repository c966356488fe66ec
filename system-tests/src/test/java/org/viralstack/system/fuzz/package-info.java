/**
 * Requests that no decent client would send, on every endpoint: wrong types, huge numbers, deep
 * nesting, odd Unicode, what comes twice, what comes cut off, what contradicts itself.
 *
 * <p>Rules: every request follows from a seed and its number, so that each can be made again; no
 * answer is ever an error of ours, a page, or a look into the machine; and afterwards the server is
 * as fast as before. A slice runs in the plain build, all of it with {@code mvn verify -Pfuzz}.
 */
package org.viralstack.system.fuzz;
