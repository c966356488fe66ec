package org.viralstack.auth.audit;

import java.time.Instant;
import java.util.Map;

/**
 * A line of an organization's audit log.
 *
 * @param id {@code evt_} and a ULID
 * @param actorKind {@code person}, {@code program}, {@code anonymous} or {@code installation}
 * @param actor the actor's identifier
 * @param address the client's address; empty when it came from inside
 * @param requestId the request's id; empty when there was no request
 */
public record AuditEvent(
    String id,
    Instant at,
    String actorKind,
    String actor,
    String action,
    String target,
    String address,
    String requestId,
    Map<String, String> details) {}
