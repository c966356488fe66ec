package org.viralstack.auth.secret;

import org.viralstack.auth.runtime.Service;

/** Encrypts what must be kept but not read in the database. */
@Service
public class SecretSealing {
  /**
   * Seals a secret.
   *
   * @param place where it will be kept, such as table and row; it opens nowhere else
   */
  public String seal(byte[] secret, String place) {
    throw new UnsupportedOperationException();
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalStateException when it was sealed with another key or for another place, or was
   *     changed
   */
  public byte[] open(String sealed, String place) {
    throw new UnsupportedOperationException();
  }
}
