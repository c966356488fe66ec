package org.viralstack.studio.asset;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.auth.audit.AuditEntry;
import org.viralstack.auth.audit.AuditEvents;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.file.removal.FileRemoval;

/** Deletes assets. */
@Service
public class AssetRemoval {
  private final Assets assets;
  private final FileRemoval files;
  private final AuditEvents audit;

  @Inject
  AssetRemoval(Assets assets, FileRemoval files, AuditEvents audit) {
    this.assets = assets;
    this.files = files;
    this.audit = audit;
  }

  /** Deletes an asset with its file; tells whether there was one. */
  @Transactional
  public boolean delete(Tenant tenant, Actor actor, AssetId id) {
    if (!assets.delete(tenant, id)) {
      return false;
    }
    files.remove(AssetFiles.key(tenant, id));
    audit.record(new AuditEntry(tenant.organization(), actor, "asset.deleted", id.value()));
    return true;
  }
}
