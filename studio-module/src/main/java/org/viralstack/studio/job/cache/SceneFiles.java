package org.viralstack.studio.job.cache;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.file.removal.FileRemoval;

/** The files of rendered scenes. Safe for use by many threads. */
@Service
public class SceneFiles {
  /** Longer than it takes to write a scene and to say that it is there. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final RenderedScenes scenes;
  private final ObjectStore store;
  private final FileRemoval removal;

  @Inject
  SceneFiles(RenderedScenes scenes, ObjectStore store, FileRemoval removal) {
    this.scenes = scenes;
    this.store = store;
    this.removal = removal;
  }

  /** Puts a scene into the store, for as long as it takes to {@link #keep} it. */
  public void put(Tenant tenant, String digest, Path scene) throws IOException {
    ObjectKey key = RenderedScenes.key(tenant, digest);
    removal.removeUnlessKept(key, PATIENCE);
    store.put(key, MediaType.MP4, scene);
  }

  /**
   * A scene is in the store, and whoever wants the same finds it from now on.
   *
   * @return false when its file is gone or going, since somebody had forgotten it before
   */
  @Transactional(TxType.MANDATORY)
  public boolean keep(Tenant tenant, String digest, Duration length, Instant now) {
    // The scene before its removal, as whoever forgets it does, so that neither waits for ever.
    boolean known = !scenes.add(tenant, digest, length, now);
    boolean inTime = removal.keep(RenderedScenes.key(tenant, digest));
    if (!known && !inTime) {
      scenes.forget(tenant, digest);
    }
    return known || inTime;
  }

  /** Copies a scene to a file; tells whether it is there. */
  public boolean copy(Tenant tenant, String digest, Path into) throws IOException {
    Optional<StoredObject> found = store.open(RenderedScenes.key(tenant, digest));
    if (found.isEmpty()) {
      return false;
    }
    try (StoredObject scene = found.get()) {
      Files.copy(scene.content(), into, StandardCopyOption.REPLACE_EXISTING);
    }
    return true;
  }
}
