package org.viralstack.studio.job.assembly;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.bench.Bench;
import org.viralstack.studio.job.cache.JoinedMovies;

/** Brings movies to a bench that were joined before. */
@Service
class EarlierMovies {
  private final JoinedMovies joined;
  private final ObjectStore store;

  @Inject
  EarlierMovies(JoinedMovies joined, ObjectStore store) {
    this.joined = joined;
    this.store = store;
  }

  /** The tenant's movie of this content; empty when there is none, or its files have just gone. */
  Optional<JoinedMovie> take(Tenant tenant, String digest, Bench bench) throws IOException {
    Optional<Job> found = joined.find(tenant, digest);
    if (found.isEmpty() || found.get().media().isEmpty()) {
      return Optional.empty();
    }
    Path file = bench.file("movie.mp4");
    Path picture = bench.file("movie.jpg");
    return isCopied(found.get().output(), file) && isCopied(found.get().thumbnail(), picture)
        ? found.get().media().map(media -> new JoinedMovie(file, picture, media))
        : Optional.empty();
  }

  private boolean isCopied(ObjectKey key, Path into) throws IOException {
    Optional<StoredObject> found = store.open(key);
    if (found.isEmpty()) {
      return false;
    }
    try (StoredObject object = found.get()) {
      Files.copy(object.content(), into, StandardCopyOption.REPLACE_EXISTING);
      return true;
    }
  }
}
