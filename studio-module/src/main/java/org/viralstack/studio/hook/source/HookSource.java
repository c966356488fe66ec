package org.viralstack.studio.hook.source;

import java.util.List;

/** Writes hooks. Safe for use by many threads. */
public interface HookSource {
  /**
   * Writes hooks, each text once; fewer than wished for where the source has no more.
   *
   * <p>May take as long as a language model is given.
   */
  List<HookDraft> write(HookWish wish);
}
