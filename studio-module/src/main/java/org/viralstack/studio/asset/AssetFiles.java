package org.viralstack.studio.asset;

import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.runtime.Service;
import org.viralstack.studio.AssetId;
import org.viralstack.studio.file.ObjectKey;
import org.viralstack.studio.file.ObjectStore;
import org.viralstack.studio.file.StoredObject;
import org.viralstack.studio.source.SourceAssets;

/** The files of assets. Safe for use by many threads. */
@Service
public class AssetFiles implements SourceAssets {
  private final Assets assets;
  private final ObjectStore store;

  @Inject
  AssetFiles(Assets assets, ObjectStore store) {
    this.assets = assets;
    this.store = store;
  }

  /** Where the file of an asset is kept. */
  public static ObjectKey key(Tenant tenant, AssetId id) {
    return new ObjectKey(tenant.organization().value()).child("assets").child(id.value());
  }

  @Override
  public Optional<StoredObject> open(Tenant tenant, AssetId id) {
    return assets.find(tenant, id).flatMap(asset -> opened(key(tenant, id)));
  }

  private Optional<StoredObject> opened(ObjectKey key) {
    try {
      return store.open(key);
    } catch (IOException unavailable) {
      throw new UncheckedIOException(unavailable);
    }
  }
}
