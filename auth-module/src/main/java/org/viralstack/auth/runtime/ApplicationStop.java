package org.viralstack.auth.runtime;

/**
 * The event on which modules end what they have begun at the {@link ApplicationStart}: fired once,
 * after the last request and while the database can still be reached.
 *
 * <p>{@code PreDestroy} comes too late on the server: at that time the data source is gone.
 */
public record ApplicationStop() {}
