package org.viralstack.auth.apikey.ledger;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.ApiKeyView;
import org.viralstack.auth.apikey.IssuedKey;
import org.viralstack.auth.apikey.KeyEdit;
import org.viralstack.auth.apikey.KeyRealm;
import org.viralstack.auth.apikey.KeyRights;
import org.viralstack.auth.apikey.KeyRights.Excess;
import org.viralstack.auth.apikey.NewApiKey;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.membership.Members;
import org.viralstack.auth.runtime.Service;

/**
 * All that is done to keys, each deed in one transaction with its line in the audit log. Telling
 * the nodes comes after that, and is up to the caller.
 */
@Service
@Transactional
public class KeyLedger {
  private final ApiKeys keys;
  private final KeyMint mint;
  private final KeyCap cap;
  private final Members members;
  private final AuditEvents audit;
  private final Clock clock;

  @Inject
  KeyLedger(
      ApiKeys keys, KeyMint mint, KeyCap cap, Members members, AuditEvents audit, Clock clock) {
    this.keys = keys;
    this.mint = mint;
    this.cap = cap;
    this.members = members;
    this.audit = audit;
    this.clock = clock;
  }

  /** Makes a key with no more rights than the caller has. */
  public KeyDeed.Creation create(NewApiKey wanted, Caller by) {
    keys.claim(wanted.organization());
    Optional<Excess> excess = excess(by, KeyRights.of(wanted));
    if (excess.isPresent()) {
      return new KeyDeed.Beyond(excess.get());
    }
    return hasRoom(wanted.organization().value())
        ? issued(wanted, Actor.of(by))
        : new KeyDeed.Full(cap.most());
  }

  /** Revokes a key of whichever organization, of which a deleted one is none. */
  public Optional<KeyDeed.Done> revoke(KeyRealm realm, ApiKeyId id, Actor by) {
    keys.claim(realm.organization());
    return listed(realm, id).map(key -> revoked(key, by));
  }

  /** Revokes a key of the caller's, of which a deleted one is none. */
  public KeyDeed.Ending revoke(ApiKeyId id, Caller by) {
    keys.claim(by.organization());
    return ended(by, listed(KeyRealm.of(by), id), key -> revoked(key, Actor.of(by)));
  }

  /** Deletes a key of the caller's, also one that was deleted before. */
  public KeyDeed.Ending delete(ApiKeyId id, Caller by) {
    keys.claim(by.organization());
    Instant now = now();
    return ended(
        by,
        keys.one(KeyRealm.of(by), id),
        key -> changed(key, "api_key.deleted", Actor.of(by), found -> found.delete(now)));
  }

  /** Any key may end any other of its realm, also a stronger one, as long as it may write keys. */
  private KeyDeed.Ending ended(
      Caller by, Optional<ApiKey> key, Function<ApiKey, KeyDeed.Done> deed) {
    Optional<Excess> excess = excess(by, own -> Optional.empty());
    return excess.isPresent()
        ? new KeyDeed.Beyond(excess.get())
        : key.<KeyDeed.Ending>map(deed).orElseGet(KeyDeed.NoSuchKey::new);
  }

  private KeyDeed.Done revoked(ApiKey key, Actor by) {
    Instant now = now();
    return changed(key, "api_key.revoked", by, found -> found.revoke(now));
  }

  /** Changes a key that had no more rights than the caller has, nor gets them. */
  public KeyDeed.Edition edit(ApiKeyId id, KeyEdit edit, Caller by) {
    keys.claim(by.organization());
    Optional<ApiKey> key = listed(KeyRealm.of(by), id);
    if (key.isEmpty()) {
      return new KeyDeed.NoSuchKey();
    }
    KeyRights before = KeyRights.of(key.get().view());
    Optional<Excess> excess = excess(by, before).or(() -> excess(by, before.edited(edit)));
    return excess.isPresent()
        ? new KeyDeed.Beyond(excess.get())
        : changed(key.get(), "api_key.changed", Actor.of(by), found -> found.edit(edit));
  }

  /** Puts a new key in the place of one that had no more rights than the caller has. */
  public KeyDeed.Succession replace(ApiKeyId id, Duration grace, Caller by) {
    keys.claim(by.organization());
    Optional<ApiKey> key = listed(KeyRealm.of(by), id);
    if (key.isEmpty()) {
      return new KeyDeed.NoSuchKey();
    }
    Optional<Excess> excess = excess(by, KeyRights.of(key.get().view()));
    if (excess.isPresent()) {
      return new KeyDeed.Beyond(excess.get());
    }
    if (!key.get().replaceable(now())) {
      return new KeyDeed.Ended();
    }
    boolean oneMore = !grace.isZero();
    return oneMore && !hasRoom(by.organization().value())
        ? new KeyDeed.Full(cap.most())
        : replaced(key.get(), grace, by);
  }

  private KeyDeed.Replaced replaced(ApiKey key, Duration grace, Caller by) {
    KeyDeed.Issued successor = issued(NewApiKey.like(key.view(), by.user()), Actor.of(by));
    Instant now = now();
    KeyDeed.Done predecessor =
        changed(
            key,
            "api_key.rotated",
            Actor.of(by),
            found -> found.replaceBy(successor.key().key().id(), now, grace));
    return new KeyDeed.Replaced(successor, predecessor);
  }

  private KeyDeed.Issued issued(NewApiKey wanted, Actor by) {
    KeyMint.Minted minted = mint.mint(wanted);
    keys.add(minted.key());
    note("api_key.created", minted.key(), by);
    return new KeyDeed.Issued(new IssuedKey(minted.key().view(), minted.token()));
  }

  /** Only what makes a difference is noted, so that repeating a deed leaves no trace. */
  private KeyDeed.Done changed(ApiKey key, String action, Actor by, Consumer<ApiKey> change) {
    ApiKeyView before = key.view();
    boolean deletedBefore = key.deleted();
    change.accept(key);
    if (!key.view().equals(before) || key.deleted() != deletedBefore) {
      note(action, key, by);
    }
    return new KeyDeed.Done(key.view(), key.hash());
  }

  private Optional<ApiKey> listed(KeyRealm realm, ApiKeyId id) {
    return keys.one(realm, id).filter(key -> !key.deleted());
  }

  private boolean hasRoom(String organization) {
    return keys.countWorking(organization, now()) < cap.most();
  }

  private Optional<Excess> excess(Caller by, KeyRights wanted) {
    return excess(by, own -> own.exceededBy(wanted));
  }

  /**
   * People have the rights of their role, keys those that they were given, both as they are now:
   * they may have ended while this call was on its way.
   */
  private Optional<Excess> excess(Caller by, Function<KeyRights, Optional<Excess>> rule) {
    return switch (by) {
      case Caller.SessionCaller person ->
          members
              .find(person.organization(), person.user())
              .filter(member -> !member.disabled() && member.role().includes(Role.ADMIN))
              .map(member -> Optional.<Excess>empty())
              .orElseGet(() -> Optional.of(new Excess(Optional.empty())));
      case Caller.KeyCaller program ->
          keys.one(KeyRealm.of(program), program.key())
              .filter(own -> own.works(now()))
              .map(own -> KeyRights.of(own.view()))
              .map(own -> own.lacking(Scope.KEYS_WRITE).or(() -> rule.apply(own)))
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
