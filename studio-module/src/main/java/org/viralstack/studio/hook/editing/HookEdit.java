package org.viralstack.studio.hook.editing;

import java.util.Optional;
import org.viralstack.studio.hook.HookStatus;

/** What is to change; an empty part stays. */
public record HookEdit(Optional<String> text, Optional<HookStatus> status) {}
