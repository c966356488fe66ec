package org.viralstack.studio.asset;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.AssetId;

/** An asset in the database. */
@Entity(name = "Asset")
@Table(schema = "studio", name = "assets")
class AssetRow {
  @Id String id;

  @Column(name = "organization_id")
  String organizationId;

  @Column(name = "test_mode")
  boolean testMode;

  String name;

  @Enumerated(EnumType.STRING)
  AssetKind kind;

  @Column(name = "media_type")
  String mediaType;

  @Column(name = "file_size")
  long fileSize;

  String sha256;

  @Nullable Integer width;
  @Nullable Integer height;

  @Column(name = "duration_millis")
  @Nullable Long durationMillis;

  @Column(name = "created_at")
  Instant createdAt;

  /** For the persistence provider. */
  protected AssetRow() {}

  AssetRow(Tenant tenant, Asset asset) {
    this.id = asset.id().value();
    this.organizationId = tenant.organization().value();
    this.testMode = tenant.testMode();
    this.name = asset.name();
    this.kind = asset.kind();
    this.mediaType = asset.mediaType();
    this.fileSize = asset.fileSize();
    this.sha256 = asset.sha256();
    this.width = asset.width().orElse(null);
    this.height = asset.height().orElse(null);
    this.durationMillis = asset.duration().map(Duration::toMillis).orElse(null);
    this.createdAt = asset.createdAt();
  }

  Asset toAsset() {
    return new Asset(
        new AssetId(id),
        name,
        kind,
        mediaType,
        fileSize,
        sha256,
        Optional.ofNullable(width),
        Optional.ofNullable(height),
        Optional.ofNullable(durationMillis).map(Duration::ofMillis),
        createdAt);
  }
}
