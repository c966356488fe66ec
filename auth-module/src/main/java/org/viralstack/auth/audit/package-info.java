/**
 * Who did what, when, from where: a log that is only ever added to.
 *
 * <p>Rules: an event is written in the transaction of the deed, so that neither is there without
 * the other; the database refuses to change or remove an event; an event holds no secret; a reader
 * sees the events of one organization only.
 *
 * <p>Out of scope: who may read the log, see {@code org.viralstack.api}; the technical log.
 */
package org.viralstack.auth.audit;
