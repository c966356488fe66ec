package org.viralstack.auth.storage;

import org.viralstack.auth.runtime.Service;

/** Owner of the schema {@code auth}. */
@Service
class AuthSchema implements SchemaOwner {
  @Override
  public String schema() {
    return "auth";
  }

  @Override
  public int order() {
    return 1;
  }
}
