package org.viralstack.auth.operations;

import java.time.Instant;
import java.util.Optional;

/**
 * A task in the background.
 *
 * @param task what kind
 * @param instance what it is done for
 * @param due when it begins, or has begun
 * @param node who is at it; empty while it waits
 * @param aliveAt when that node last said so
 * @param failures how often it has failed in a row
 */
public record TaskReport(
    String task,
    String instance,
    Instant due,
    Optional<String> node,
    Optional<Instant> aliveAt,
    int failures,
    Optional<Instant> lastFailureAt) {}
