package org.viralstack.studio.job.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.movie.layer.SourceRef;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.job.Job;
import org.viralstack.studio.job.bench.Bench;

/** The sources of a movie that is being made: each fetched once, the same for all nodes. */
@Service
public class SourceFiles {
  private static final MediaType ANY = new MediaType("application/octet-stream");

  private final ObjectStore store;

  @Inject
  SourceFiles(ObjectStore store) {
    this.store = store;
  }

  /** What a source is called where addresses, which may be long, are no use. */
  public static String name(SourceRef source) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(source.src().getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("This Java runtime lacks SHA-256", impossible);
    }
  }

  /** Keeps a source for all nodes until the movie has ended. */
  public void keep(Job movie, String sha256, Path file) throws IOException {
    store.put(movie.sources().child(sha256), ANY, file);
  }

  /**
   * Brings sources to the bench.
   *
   * @param digests of their contents, by {@link #name}
   * @throws IOException when one is not there, as when the movie has ended
   */
  public Map<SourceRef, Path> take(
      Job movie, Set<SourceRef> sources, Map<String, String> digests, Bench bench)
      throws IOException {
    Map<SourceRef, Path> files = new HashMap<>();
    for (SourceRef source : sources) {
      String sha256 =
          Optional.ofNullable(digests.get(name(source)))
              .orElseThrow(() -> new IOException("A source was never fetched"));
      Path file = bench.file("source-" + sha256);
      if (!Files.exists(file)) {
        try (StoredObject kept =
            store
                .open(movie.sources().child(sha256))
                .orElseThrow(() -> new IOException("A source is gone"))) {
          Files.copy(kept.content(), file);
        }
      }
      files.put(source, file);
    }
    return files;
  }
}
