package org.viralstack.studio.source;

import java.util.Set;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AssetId;

/** Tells which assets there are. */
public interface KnownAssets {
  /** Which of these are the tenant's; another tenant's do not exist. */
  Set<AssetId> among(Tenant tenant, Set<AssetId> ids);
}
