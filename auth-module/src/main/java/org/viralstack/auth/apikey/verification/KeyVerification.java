package org.viralstack.auth.apikey.verification;

import jakarta.inject.Inject;
import org.viralstack.auth.runtime.Service;

/** Tells who calls by the key that is presented. */
@Service
public class KeyVerification {
  @Inject
  KeyVerification() {}

  /**
   * Verifies a key.
   *
   * @param presented what the client sent as its key, of any form
   * @param address the client's address as an IPv4 or IPv6 literal
   */
  public KeyOutcome verify(String presented, String address) {
    throw new UnsupportedOperationException(address);
  }
}
