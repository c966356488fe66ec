package org.viralstack.auth.apikey;

import jakarta.inject.Inject;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;

/** Ends keys at once and everywhere. */
@Service
public class KeyRevocation {
  @Inject
  KeyRevocation() {}

  /** Ends a key; it stays in the list, and its use answers as revoked. May be repeated. */
  public RevocationOutcome revoke(OrganizationId organization, ApiKeyId key) {
    throw new UnsupportedOperationException(organization + " " + key);
  }

  /** Ends a key and takes it from the list; its use answers as unknown. */
  public RevocationOutcome delete(OrganizationId organization, ApiKeyId key) {
    throw new UnsupportedOperationException(organization + " " + key);
  }
}
