package org.viralstack.studio.hook;

import java.util.Optional;
import org.viralstack.studio.AppId;
import org.viralstack.studio.hook.source.HookCategory;
import org.viralstack.studio.hook.source.HookOrigin;

/**
 * A hook that is to be made.
 *
 * @param app whose words are in it; empty where a person wrote it
 * @param text one line of up to {@value Hook#LONGEST_TEXT} characters
 */
public record NewHook(
    Optional<AppId> app,
    String text,
    HookCategory category,
    String language,
    String niche,
    HookOrigin source,
    HookStatus status) {}
