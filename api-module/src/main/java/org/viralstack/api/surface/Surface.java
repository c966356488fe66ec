package org.viralstack.api.surface;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.refusal.Refusal;

/**
 * One of the published APIs, as far as the shape of its errors goes. Safe for use by many threads.
 */
public interface Surface {
  /** Under which a request remembers its surface. */
  String ATTRIBUTE = "viralstack.surface";

  /** Under which a request remembers the response that its answer goes into. */
  String ANSWER = "viralstack.answer";

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

  /** The surface of the management API and of slides. */
  static Surface slides() {
    return SlidesSurface.INSTANCE;
  }

  /** The surface of movies. */
  static Surface sync() {
    return SyncSurface.INSTANCE;
  }

  /** The surface that a request remembers. */
  static Surface remembered(@Nullable Object attribute) {
    return attribute instanceof Surface surface ? surface : slides();
  }

  private static boolean below(String path, String base) {
    return path.startsWith(base)
        && (path.length() == base.length() || path.charAt(base.length()) == '/');
  }
}
