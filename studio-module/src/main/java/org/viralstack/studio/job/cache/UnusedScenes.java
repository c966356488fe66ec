package org.viralstack.studio.job.cache;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.removal.FileRemoval;

/** The steps of the cache's retention. */
@Service
class UnusedScenes {
  private final RenderedScenes scenes;
  private final FileRemoval files;

  @Inject
  UnusedScenes(RenderedScenes scenes, FileRemoval files) {
    this.scenes = scenes;
    this.files = files;
  }

  /** Removes some that nobody has used since {@code limit}; tells whether there were any. */
  @Transactional
  public boolean removeSome(Instant limit) {
    List<ObjectKey> keys = scenes.forgetUnusedSince(limit);
    keys.forEach(files::remove);
    return !keys.isEmpty();
  }
}
