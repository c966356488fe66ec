package org.viralstack.studio.asset.upload;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.asset.Asset;
import org.viralstack.studio.asset.AssetFiles;
import org.viralstack.studio.asset.AssetSettings;
import org.viralstack.studio.asset.Assets;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.removal.FileRemoval;

/** Decides whether there is room for an asset, and gives it its row. */
@Service
class Admission {
  private final Assets assets;
  private final AssetSettings settings;
  private final FileRemoval files;
  private final AuditEvents audit;

  @Inject
  Admission(Assets assets, AssetSettings settings, FileRemoval files, AuditEvents audit) {
    this.assets = assets;
    this.settings = settings;
    this.files = files;
    this.audit = audit;
  }

  /** Why nothing more would be kept. */
  @Transactional
  public Optional<UploadOutcome.NoRoom> fullness(Tenant tenant) {
    return noRoom(assets.held(tenant), 1);
  }

  /** Adds an asset whose file is kept, or has the file removed. */
  @Transactional
  public UploadOutcome admit(Tenant tenant, Actor actor, Asset asset) {
    ObjectKey key = AssetFiles.key(tenant, asset.id());
    Optional<UploadOutcome.NoRoom> full = noRoom(assets.hold(tenant), asset.fileSize());
    if (full.isPresent()) {
      files.remove(key);
      return full.get();
    }
    if (!files.keep(key)) {
      return new UploadOutcome.Busy();
    }
    assets.add(tenant, asset);
    audit.record(
        new AuditEntry(tenant.organization(), actor, "asset.uploaded", asset.id().value()));
    return new UploadOutcome.Kept(asset);
  }

  private Optional<UploadOutcome.NoRoom> noRoom(Assets.Holding held, long more) {
    if (held.count() >= settings.mostAssets()) {
      return Optional.of(
          new UploadOutcome.NoRoom(
              "There are %,d assets already; delete one first.".formatted(held.count())));
    }
    return held.bytes() + more > settings.mostBytes()
        ? Optional.of(
            new UploadOutcome.NoRoom(
                "The assets have %,d bytes together, of %,d at most; delete one first."
                    .formatted(held.bytes(), settings.mostBytes())))
        : Optional.empty();
  }
}
