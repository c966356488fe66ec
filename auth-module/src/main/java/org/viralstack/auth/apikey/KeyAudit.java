package org.viralstack.auth.apikey;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;

/** Writes down what is done to keys. */
@Service
class KeyAudit {
  private final AuditEvents log;

  @Inject
  KeyAudit(AuditEvents log) {
    this.log = log;
  }

  void write(@Observes KeyChanged change) {
    ApiKeyView key = change.key();
    log.record(
        new AuditEntry(
            Optional.of(key.organization()),
            change.by(),
            "api_key." + change.kind().name().toLowerCase(Locale.ROOT),
            key.id().value(),
            Map.of("name", key.name(), "key", key.display())));
  }
}
