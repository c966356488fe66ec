package org.viralstack.studio.hook.editing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.HookId;
import org.viralstack.studio.hook.Hook;
import org.viralstack.studio.hook.Hooks;
import org.viralstack.studio.hook.NewHook;

/** Makes, changes and deletes hooks for people. */
@Service
public class HookEditing {
  private final Hooks hooks;
  private final AuditEvents audit;
  private final Ids ids;
  private final Clock clock;

  @Inject
  HookEditing(Hooks hooks, AuditEvents audit, Ids ids, Clock clock) {
    this.hooks = hooks;
    this.audit = audit;
    this.ids = ids;
    this.clock = clock;
  }

  @Transactional
  public HookOutcome create(Tenant tenant, Actor actor, NewHook wanted) {
    hooks.lock(tenant);
    if (hooks.saying(tenant, wanted.niche(), wanted.language(), wanted.text()).isPresent()) {
      return new HookOutcome.SaidAlready();
    }
    if (hooks.room(tenant, 1) == 0) {
      return new HookOutcome.TooMany();
    }
    Hook hook = hooks.add(new HookId(ids.next(HookId.PREFIX)), tenant, wanted, now());
    record(tenant, actor, "hook.created", hook.id());
    return new HookOutcome.Done(hook);
  }

  @Transactional
  public HookOutcome edit(Tenant tenant, Actor actor, HookId id, HookEdit edit) {
    hooks.lock(tenant);
    Optional<Hook> found = hooks.find(tenant, id);
    if (found.isEmpty()) {
      return new HookOutcome.NoSuchHook();
    }
    Hook before = found.get();
    boolean saidByAnother =
        edit.text()
            .flatMap(text -> hooks.saying(tenant, before.niche(), before.language(), text))
            .filter(other -> !other.equals(id))
            .isPresent();
    if (saidByAnother) {
      return new HookOutcome.SaidAlready();
    }
    Hook after = hooks.change(tenant, id, edit.text(), edit.status(), now());
    record(tenant, actor, "hook.updated", id);
    return new HookOutcome.Done(after);
  }

  /** Tells whether the tenant had it. */
  @Transactional
  public boolean delete(Tenant tenant, Actor actor, HookId id) {
    hooks.lock(tenant);
    boolean deleted = hooks.delete(tenant, id);
    if (deleted) {
      record(tenant, actor, "hook.deleted", id);
    }
    return deleted;
  }

  private void record(Tenant tenant, Actor actor, String action, HookId id) {
    audit.record(new AuditEntry(tenant.organization(), actor, action, id.value()));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
