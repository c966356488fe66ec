package org.viralstack.api.sync.asset;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.input.CursorRequest;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.asset.AssetPage;

/**
 * Some assets, the newest first.
 *
 * @param nextCursor null at the end
 */
record AssetList(List<AssetView> assets, @Nullable String nextCursor) {
  static AssetList of(AssetPage page) {
    return new AssetList(
        page.assets().stream().map(AssetView::of).toList(),
        CursorRequest.cursor(page.last().map(AssetId::value)));
  }
}
