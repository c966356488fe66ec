package org.viralstack.studio.app.screenshot;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.runtime.Ids;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.AppId;
import org.viralstack.studio.ScreenshotId;
import org.viralstack.studio.app.App;
import org.viralstack.studio.app.AppScreenshot.Uploaded;
import org.viralstack.studio.app.Apps;
import org.viralstack.studio.file.MediaType;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.file.removal.FileRemoval;

/** The pictures that were uploaded for apps. Safe for use by many threads. */
@Service
public class AppScreenshots {
  /** Longer than any upload takes. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final Apps apps;
  private final Inspection inspection;
  private final Attachment attachment;
  private final ObjectStore store;
  private final FileRemoval files;
  private final Ids ids;

  @Inject
  AppScreenshots(
      Apps apps,
      Inspection inspection,
      Attachment attachment,
      ObjectStore store,
      FileRemoval files,
      Ids ids) {
    this.apps = apps;
    this.inspection = inspection;
    this.attachment = attachment;
    this.store = store;
    this.files = files;
    this.ids = ids;
  }

  /** Whether there is room for one more; empty when there is no such app. */
  public Optional<Boolean> hasRoom(Tenant tenant, AppId id) {
    return apps.find(tenant, id).map(app -> app.screenshots().size() < App.MOST_SCREENSHOTS);
  }

  /** A file that was looked at, and is stored for the time being if it is a picture. */
  public sealed interface Prepared {
    record Picture(AppId app, ScreenshotId id) implements Prepared {}

    record Refused(UploadOutcome why) implements Prepared {}
  }

  /**
   * Looks at a file for an app, which may take a while, so not to be called in a transaction.
   * Unless {@link #attach} is called soon, it is as if nothing had been.
   */
  public Prepared prepare(Tenant tenant, AppId id, byte[] file) {
    Optional<Boolean> room = hasRoom(tenant, id);
    if (room.isEmpty()) {
      return new Prepared.Refused(new UploadOutcome.NoSuchApp());
    }
    if (!room.get()) {
      return new Prepared.Refused(new UploadOutcome.TooMany());
    }
    return switch (inspection.inspect(file)) {
      case Inspection.Finding.Refused refused -> new Prepared.Refused(refused.why());
      case Inspection.Finding.Picture picture -> {
        ScreenshotId screenshot = new ScreenshotId(ids.next(ScreenshotId.PREFIX));
        store(AppFiles.screenshot(tenant, id, screenshot), picture.type(), file);
        yield new Prepared.Picture(id, screenshot);
      }
    };
  }

  /** Gives an app a prepared picture, if there is room for it. */
  public UploadOutcome attach(Tenant tenant, Actor actor, Prepared prepared) {
    return switch (prepared) {
      case Prepared.Refused refused -> refused.why();
      case Prepared.Picture picture ->
          attachment.attach(tenant, actor, picture.app(), picture.id());
    };
  }

  /** The file of a picture that the app has; the caller closes it. */
  public Optional<StoredObject> open(Tenant tenant, AppId id, ScreenshotId screenshot) {
    return apps.find(tenant, id)
        .filter(app -> app.screenshots().contains(new Uploaded(screenshot)))
        .flatMap(app -> opened(AppFiles.screenshot(tenant, id, screenshot)));
  }

  private Optional<StoredObject> opened(ObjectKey key) {
    try {
      return store.open(key);
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
  }

  private void store(ObjectKey key, MediaType type, byte[] file) {
    files.removeUnlessKept(key, PATIENCE);
    try {
      Path copy = Files.createTempFile("screenshot", null);
      try {
        Files.write(copy, file);
        store.put(key, type, copy);
      } finally {
        Files.deleteIfExists(copy);
      }
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
  }
}
