/**
 * How a request is found again in the log.
 *
 * <p>Rules: every answer names the request's id, and so does every line that is logged while it is
 * served, since its thread is named after it as soon as it logs; nothing that a client sends can
 * forge a line.
 *
 * <p>Out of scope: the audit log, see {@code org.viralstack.auth.audit}.
 */
package org.viralstack.api.transport.trace;
