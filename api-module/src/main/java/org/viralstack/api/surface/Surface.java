package org.viralstack.api.surface;

import java.util.Optional;

/**
 * One of the published APIs, as far as the shape of its errors goes. Safe for use by many threads.
 */
public interface Surface {
  ErrorAnswer answer(Refusal refusal);

  /**
   * The surface that a path belongs to, if any; {@code path} starts with a slash and has no query.
   */
  static Optional<Surface> ofPath(String path) {
    if (below(path, "/v1")) {
      return Optional.of(SyncSurface.INSTANCE);
    }
    return below(path, "/v0") ? Optional.of(SlidesSurface.INSTANCE) : Optional.empty();
  }

  private static boolean below(String path, String base) {
    return path.startsWith(base)
        && (path.length() == base.length() || path.charAt(base.length()) == '/');
  }
}
