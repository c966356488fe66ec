package org.viralstack.studio.hook;

import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.OrganizationId;
import org.viralstack.studio.AppId;
import org.viralstack.studio.HookId;
import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.hook.source.HookOrigin;

/**
 * A hook as it stands.
 *
 * @param app whose words are in it; empty where a person wrote it. The app may be gone
 * @param language a BCP 47 tag
 * @param niche the key of a niche, also of one that is unknown
 * @param performanceScore 0 to 1
 */
public record Hook(
    HookId id,
    OrganizationId organization,
    Optional<AppId> app,
    String text,
    HookCategory category,
    String language,
    String niche,
    HookOrigin source,
    HookStatus status,
    double performanceScore,
    Instant createdAt,
    Instant updatedAt) {
  /** In characters. */
  public static final int LONGEST_TEXT = 160;
}
