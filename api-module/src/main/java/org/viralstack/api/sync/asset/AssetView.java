package org.viralstack.api.sync.asset;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.viralstack.studio.asset.Asset;
import org.viralstack.studio.source.SourceAddresses;

/**
 * An asset as it goes over the wire.
 *
 * @param src what stands in a movie for it
 * @param type video, image or audio
 * @param width null for sound
 * @param height null for sound
 * @param duration in seconds; null for pictures
 */
public record AssetView(
    String assetId,
    String src,
    String name,
    String type,
    String mediaType,
    long fileSize,
    @Nullable Integer width,
    @Nullable Integer height,
    @Nullable BigDecimal duration,
    Instant createdAt) {
  static AssetView of(Asset asset) {
    return new AssetView(
        asset.id().value(),
        SourceAddresses.ASSET + asset.id(),
        asset.name(),
        asset.kind().wireName(),
        asset.mediaType(),
        asset.fileSize(),
        asset.width().orElse(null),
        asset.height().orElse(null),
        asset.duration().map(length -> BigDecimal.valueOf(length.toMillis(), 3)).orElse(null),
        asset.createdAt());
  }
}
