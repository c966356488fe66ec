package org.viralstack.auth.apikey;

import jakarta.inject.Inject;
import org.viralstack.auth.runtime.Service;

/** Makes keys. */
@Service
public class KeyIssuing {
  @Inject
  KeyIssuing() {}

  /** Makes a key and keeps only what is needed to recognize it. */
  public IssuedKey create(NewApiKey wanted) {
    throw new UnsupportedOperationException(wanted.name());
  }
}
