package org.viralstack.studio.source;

import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.file.StoredObject;

/** The assets that movies may use. */
public interface SourceAssets {
  /** The tenant's asset, to be closed by the caller; another tenant's does not exist. */
  Optional<StoredObject> open(Tenant tenant, AssetId id);
}
