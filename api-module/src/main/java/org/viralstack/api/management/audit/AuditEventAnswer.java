package org.viralstack.api.management.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.audit.AuditEvent;

/** Who did what, when, from where. */
@SnakeCase
record AuditEventAnswer(
    @JsonProperty("_id") String id,
    Instant at,
    String actorKind,
    String actor,
    String action,
    String target,
    String address,
    String requestId,
    Map<String, String> details) {
  static AuditEventAnswer of(AuditEvent event) {
    return new AuditEventAnswer(
        event.id(),
        event.at(),
        event.actorKind(),
        event.actor(),
        event.action(),
        event.target(),
        event.address(),
        event.requestId(),
        event.details());
  }
}
