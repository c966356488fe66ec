package org.viralstack.studio.hook;

import java.util.Optional;
import org.viralstack.auth.Tenant;

/** What a hook says. Safe for use by many threads. */
public interface HookTexts {
  /**
   * The words of one of the tenant's hooks that may be used, in the caller's transaction; another
   * tenant's does not exist.
   *
   * @param id as the caller wrote it
   */
  Optional<String> text(Tenant tenant, String id);
}
