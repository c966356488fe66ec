package org.viralstack.auth.runtime;

/**
 * The event on which modules do what must be done before the first request: fired once, after
 * injection is complete and before any request is let in. An observer that throws stops the start.
 * Observers run by their priority; the database is migrated at {@link
 * jakarta.interceptor.Interceptor.Priority#PLATFORM_BEFORE}.
 *
 * <p>CDI's own event comes too early on the server: at that time no persistence context can be
 * injected yet.
 */
public record ApplicationStart() {}
