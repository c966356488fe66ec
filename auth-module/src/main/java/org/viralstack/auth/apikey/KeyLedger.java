package org.viralstack.auth.apikey;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Caller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.apikey.KeyRights.Excess;
import org.viralstack.auth.apikey.token.KeyHash;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;

/**
 * All that is done to keys, each deed in one transaction with its line in the audit log. Telling
 * the nodes comes after that, and is up to the caller.
 */
@Service
@Transactional
class KeyLedger {
  private final ApiKeys keys;
  private final KeyMint mint;
  private final AuditEvents audit;
  private final Clock clock;

  /** How the making of a key ended. */
  sealed interface Creation {}

  /** How the changing of a key ended. */
  sealed interface Edition {}

  /** How the replacing of a key ended. */
  sealed interface Succession {}

  /** The key as it now is; nodes know it by {@code hash}. */
  record Done(ApiKeyView key, KeyHash hash) implements Edition {}

  /** There is a new key; nodes will know it by {@code hash}. */
  record Issued(IssuedKey key, KeyHash hash) implements Creation {}

  /** There is a new key in the place of an old one. */
  record Replaced(Issued successor, Done predecessor) implements Succession {}

  /** The organization has no such key. */
  record NoSuchKey() implements Edition, Succession {}

  /** The key has ended, so there is nothing to replace. */
  record Ended() implements Succession {}

  /** Whoever wanted it has not that many rights themselves. */
  record Beyond(Excess excess) implements Creation, Edition, Succession {}

  @Inject
  KeyLedger(ApiKeys keys, KeyMint mint, AuditEvents audit, Clock clock) {
    this.keys = keys;
    this.mint = mint;
    this.audit = audit;
    this.clock = clock;
  }

  Issued create(NewApiKey wanted, Actor by) {
    KeyMint.Minted minted = mint.mint(wanted);
    keys.add(minted.key());
    note("api_key.created", minted.key(), by);
    return new Issued(new IssuedKey(minted.key().view(), minted.token()), minted.key().hash());
  }

  Creation createWithinRights(NewApiKey wanted, Caller by) {
    Optional<Excess> excess = excess(by, KeyRights.of(wanted));
    return excess.isPresent() ? new Beyond(excess.get()) : create(wanted, Actor.of(by));
  }

  /** Revokes a key, of which a deleted one is none. */
  Optional<Done> revoke(OrganizationId organization, ApiKeyId id, Actor by) {
    Instant now = now();
    return listed(organization, id)
        .map(key -> changed(key, "api_key.revoked", by, found -> found.revoke(now)));
  }

  /** Deletes a key, also one that was deleted before. */
  Optional<Done> delete(OrganizationId organization, ApiKeyId id, Actor by) {
    Instant now = now();
    return keys.locked(organization, id)
        .map(key -> changed(key, "api_key.deleted", by, found -> found.delete(now)));
  }

  Edition edit(ApiKeyId id, KeyEdit edit, Caller by) {
    Optional<ApiKey> key = listed(by.organization(), id);
    if (key.isEmpty()) {
      return new NoSuchKey();
    }
    Optional<Excess> excess = excess(by, KeyRights.of(key.get().view()).edited(edit));
    return excess.isPresent()
        ? new Beyond(excess.get())
        : changed(key.get(), "api_key.changed", Actor.of(by), found -> found.edit(edit));
  }

  Succession replace(ApiKeyId id, Duration grace, Caller by) {
    Optional<ApiKey> key = listed(by.organization(), id);
    if (key.isEmpty()) {
      return new NoSuchKey();
    }
    if (!key.get().replaceable(now())) {
      return new Ended();
    }
    Optional<Excess> excess = excess(by, KeyRights.of(key.get().view()));
    return excess.isPresent() ? new Beyond(excess.get()) : replaced(key.get(), grace, by);
  }

  private Replaced replaced(ApiKey key, Duration grace, Caller by) {
    Issued successor = create(NewApiKey.like(key.view(), by.user()), Actor.of(by));
    Instant now = now();
    Done predecessor =
        changed(
            key,
            "api_key.rotated",
            Actor.of(by),
            found -> found.replaceBy(successor.key().key().id(), now, grace));
    return new Replaced(successor, predecessor);
  }

  /** Only what makes a difference is noted, so that repeating a deed leaves no trace. */
  private Done changed(ApiKey key, String action, Actor by, Consumer<ApiKey> change) {
    ApiKeyView before = key.view();
    boolean deletedBefore = key.deleted();
    change.accept(key);
    if (!key.view().equals(before) || key.deleted() != deletedBefore) {
      note(action, key, by);
    }
    return new Done(key.view(), key.hash());
  }

  private Optional<ApiKey> listed(OrganizationId organization, ApiKeyId id) {
    return keys.locked(organization, id).filter(key -> !key.deleted());
  }

  /** People have the rights of their role, keys those that they were given. */
  private Optional<Excess> excess(Caller by, KeyRights wanted) {
    return switch (by) {
      case Caller.SessionCaller person -> Optional.empty();
      case Caller.KeyCaller program ->
          keys.find(program.organization(), program.key())
              .map(own -> KeyRights.of(own).exceededBy(wanted))
              .orElseGet(() -> Optional.of(new Excess(Optional.empty())));
    };
  }

  private void note(String action, ApiKey key, Actor by) {
    ApiKeyView view = key.view();
    audit.record(
        new AuditEntry(
            Optional.of(view.organization()),
            by,
            action,
            view.id().value(),
            Map.of("name", view.name(), "key", view.display())));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
