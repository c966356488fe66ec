package org.viralstack.auth.session;

import org.viralstack.auth.runtime.Service;

/** The keys that sign session tokens. */
@Service
public class SigningKeys {
  /** The public keys of all tokens that may still be valid, as a JSON Web Key Set. */
  public String publicJwks() {
    throw new UnsupportedOperationException();
  }

  /** Signs from now on with a new key; tokens signed before stay valid until they expire. */
  public void rotate() {
    throw new UnsupportedOperationException();
  }
}
