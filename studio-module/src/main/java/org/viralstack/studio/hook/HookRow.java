package org.viralstack.studio.hook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AppId;
import org.viralstack.studio.HookId;
import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.hook.source.HookOrigin;

/** A hook in the database. */
@Entity(name = "Hook")
@Table(schema = "studio", name = "hooks")
class HookRow {
  @Id String id;

  @Column(name = "organization_id")
  String organizationId;

  @Column(name = "test_mode")
  boolean testMode;

  @Column(name = "app_id")
  @Nullable String appId;

  String text;

  @Column(name = "folded_text")
  String foldedText;

  @Enumerated(EnumType.STRING)
  HookCategory category;

  String language;
  String niche;

  @Enumerated(EnumType.STRING)
  HookOrigin source;

  @Enumerated(EnumType.STRING)
  HookStatus status;

  @Column(name = "performance_score")
  double performanceScore;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  /** For the persistence provider. */
  protected HookRow() {}

  HookRow(HookId id, Tenant tenant, NewHook hook, Instant now) {
    this.id = id.value();
    this.organizationId = tenant.organization().value();
    this.testMode = tenant.testMode();
    this.appId = hook.app().map(AppId::value).orElse(null);
    this.text = hook.text();
    this.foldedText = Folded.of(hook.text());
    this.category = hook.category();
    this.language = hook.language();
    this.niche = hook.niche();
    this.source = hook.source();
    this.status = hook.status();
    this.performanceScore = PerformancePrior.of(hook.category(), hook.text());
    this.createdAt = now;
    this.updatedAt = now;
  }

  /** Takes what is to change. The server notices changes only where an entity makes them itself. */
  void change(Optional<String> newText, Optional<HookStatus> newStatus, Instant now) {
    text = newText.orElse(text);
    foldedText = Folded.of(text);
    performanceScore = PerformancePrior.of(category, text);
    status = newStatus.orElse(status);
    updatedAt = now;
  }

  Hook toHook() {
    return new Hook(
        new HookId(id),
        new OrganizationId(organizationId),
        Optional.ofNullable(appId).map(AppId::new),
        text,
        category,
        language,
        niche,
        source,
        status,
        performanceScore,
        createdAt,
        updatedAt);
  }
}
