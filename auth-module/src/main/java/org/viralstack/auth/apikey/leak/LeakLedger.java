package org.viralstack.auth.apikey.leak;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.KeyRealm;
import org.viralstack.auth.apikey.ledger.KeyLedger;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;

/** Revokes a key that was found in public and notes where, in one transaction. */
@Service
class LeakLedger {
  private static final Actor FINDER = new Actor.Installation();

  private final KeyLedger ledger;
  private final KeyLeaks leaks;
  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  LeakLedger(KeyLedger ledger, KeyLeaks leaks, AuditEvents audit, Clock clock) {
    this.ledger = ledger;
    this.leaks = leaks;
    this.audit = audit;
    this.clock = clock;
  }

  @Transactional
  void revoke(ApiKeyView key, LeakReport report) {
    ledger.revoke(KeyRealm.whole(key.organization()), key.id(), FINDER);
    if (leaks.add(key, report, clock.instant().truncatedTo(ChronoUnit.MILLIS))) {
      audit.record(
          new AuditEntry(
              Optional.of(key.organization()),
              FINDER,
              "api_key.leaked",
              key.id().value(),
              Map.of(
                  "name", key.name(),
                  "key", key.display(),
                  "url", report.url(),
                  "source", report.source())));
    }
  }
}
