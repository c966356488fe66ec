package org.viralstack.auth.audit;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.OrganizationId;

/** A row of {@code auth.audit_events}. */
@Entity
@Table(schema = "auth", name = "audit_events")
class AuditEventRow {
  @Id String id;

  @Column(name = "organization_id")
  @Nullable String organization;

  Instant at;

  @Column(name = "actor_kind")
  String actorKind;

  @Column(name = "actor_id")
  String actor;

  String action;
  String target;
  String address;

  @Column(name = "request_id")
  String requestId;

  String details;

  static AuditEventRow of(String id, Instant at, AuditEntry entry, Origin origin) {
    AuditEventRow row = new AuditEventRow();
    row.id = id;
    row.organization = entry.organization().map(OrganizationId::value).orElse(null);
    row.at = at;
    row.actorKind = entry.actor().kind();
    row.actor = entry.actor().id();
    row.action = entry.action();
    row.target = entry.target();
    row.address = origin.address();
    row.requestId = origin.requestId();
    row.details = Json.createObjectBuilder(entry.details()).build().toString();
    return row;
  }

  AuditEvent event() {
    return new AuditEvent(
        id, at, actorKind, actor, action, target, address, requestId, parsed(details));
  }

  private static Map<String, String> parsed(String details) {
    try (JsonReader reader = Json.createReader(new StringReader(details))) {
      JsonObject object = reader.readObject();
      Map<String, String> parsed = new TreeMap<>();
      object.forEach(
          (name, value) ->
              parsed.put(
                  name, value instanceof JsonString text ? text.getString() : value.toString()));
      return parsed;
    }
  }
}
