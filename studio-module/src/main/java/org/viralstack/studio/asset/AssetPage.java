package org.viralstack.studio.asset;

import java.util.List;
import java.util.Optional;
import org.viralstack.studio.AssetId;

/**
 * Some of a tenant's assets, the newest first.
 *
 * @param last the last of them, where there are older ones
 */
public record AssetPage(List<Asset> assets, Optional<AssetId> last) {
  public AssetPage {
    assets = List.copyOf(assets);
  }
}
