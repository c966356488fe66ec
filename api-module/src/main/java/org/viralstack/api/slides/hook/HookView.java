package org.viralstack.api.slides.hook;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.studio.AppId;
import org.viralstack.studio.hook.Hook;

/** A hook as it goes over the wire. */
@SnakeCase
public record HookView(
    @JsonProperty("_id") String id,
    String organizationId,
    @Nullable String appId,
    String text,
    String category,
    String language,
    String niche,
    String source,
    String status,
    double performanceScore,
    @JsonProperty("createdAt") Instant createdAt,
    @JsonProperty("updatedAt") Instant updatedAt) {
  static HookView of(Hook hook) {
    return new HookView(
        hook.id().value(),
        hook.organization().value(),
        hook.app().map(AppId::value).orElse(null),
        hook.text(),
        hook.category().key(),
        hook.language(),
        hook.niche(),
        hook.source().name(),
        hook.status().name(),
        hook.performanceScore(),
        hook.createdAt(),
        hook.updatedAt());
  }
}
