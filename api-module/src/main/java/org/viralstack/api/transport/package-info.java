/**
 * What is done to every request before and after the application sees it: its id, whom it comes
 * from, the limits on its body, the headers that every answer carries, and the last resort for
 * errors.
 *
 * <p>Rules: no answer is ever the server's own page; no resource is handed more of a body than its
 * cap, and no thread waits long for one; the id is in the answer and in the log line. Below a
 * surface {@code SurfaceDoor} answers for that, and {@code page} everywhere else.
 *
 * <p>Out of scope: who calls, see {@code guard}.
 */
package org.viralstack.api.transport;
