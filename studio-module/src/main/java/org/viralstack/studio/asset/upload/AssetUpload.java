package org.viralstack.studio.asset.upload;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.render.media.Media;
import org.viralstack.render.media.Probe;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.asset.Asset;
import org.viralstack.studio.asset.AssetFiles;
import org.viralstack.studio.asset.AssetKind;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.removal.FileRemoval;

/** Takes files in as assets. Safe for use by many threads. */
@Service
public class AssetUpload {
  /** Longer than any upload takes. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Inspection inspection;
  private final Admission admission;
  private final ObjectStore store;
  private final FileRemoval files;
  private final Ids ids;
  private final Clock clock;

  @Inject
  AssetUpload(
      Inspection inspection,
      Admission admission,
      ObjectStore store,
      FileRemoval files,
      Ids ids,
      Clock clock) {
    this.inspection = inspection;
    this.admission = admission;
    this.store = store;
    this.files = files;
    this.ids = ids;
    this.clock = clock;
  }

  /** Why nothing more would be kept; empty where there is room for a file. */
  public Optional<UploadOutcome.NoRoom> fullness(Tenant tenant) {
    return admission.fullness(tenant);
  }

  /** A file that was looked at, and is stored for the time being if a movie can use it. */
  public sealed interface Prepared {
    record Usable(Asset asset) implements Prepared {}

    record Refused(UploadOutcome why) implements Prepared {}
  }

  /**
   * Looks at a file, which may take seconds, so not to be called in a transaction. Unless {@link
   * #keep} is called soon, it is as if nothing had been.
   */
  public Prepared prepare(Tenant tenant, UploadedFile file) {
    Optional<Probe> probe = inspection.inspect(file.content());
    if (probe.isEmpty()) {
      return new Prepared.Refused(new UploadOutcome.Busy());
    }
    return switch (probe.get()) {
      case Probe.Unreadable unreadable ->
          new Prepared.Refused(
              new UploadOutcome.Unusable("cannot be used in a movie: " + unreadable.why()));
      case Probe.Late late ->
          new Prepared.Refused(
              new UploadOutcome.Unusable("takes too long to be looked at; send it again later"));
      case Probe.Known known -> stored(tenant, asset(file, known.media()), file.content());
    };
  }

  /** Keeps a prepared file, if there is room for it. */
  public UploadOutcome keep(Tenant tenant, Actor actor, Prepared prepared) {
    return switch (prepared) {
      case Prepared.Refused refused -> refused.why();
      case Prepared.Usable usable -> admission.admit(tenant, actor, usable.asset());
    };
  }

  private Asset asset(UploadedFile file, Media media) {
    boolean seen = media.width() > 0;
    return new Asset(
        new AssetId(ids.next(AssetId.PREFIX)),
        file.name(),
        AssetKind.of(media),
        media.format().mediaType(),
        media.bytes(),
        file.sha256(),
        seen ? Optional.of(media.width()) : Optional.empty(),
        seen ? Optional.of(media.height()) : Optional.empty(),
        media.duration(),
        clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  private Prepared stored(Tenant tenant, Asset asset, Path content) {
    ObjectKey key = AssetFiles.key(tenant, asset.id());
    files.removeUnlessKept(key, PATIENCE);
    try {
      store.put(key, new MediaType(asset.mediaType()), content);
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
    return new Prepared.Usable(asset);
  }
}
