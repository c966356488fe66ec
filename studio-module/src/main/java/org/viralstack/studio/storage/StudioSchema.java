package org.viralstack.studio.storage;

import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.storage.SchemaOwner;

/** Owner of the schema {@code studio}. */
@Service
class StudioSchema implements SchemaOwner {
  @Override
  public String schema() {
    return "studio";
  }

  @Override
  public int order() {
    return 3;
  }
}
