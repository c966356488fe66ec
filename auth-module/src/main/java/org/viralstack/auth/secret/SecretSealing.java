package org.viralstack.auth.secret;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;

/** Encrypts what must be kept but not read in the database. */
@Service
public class SecretSealing {
  /** Stands before every sealed secret, so that a later form can be told apart. */
  private static final String FORM = "v1:";

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKeySpec key;
  private final SecureRandom random;

  @Inject
  public SecretSealing(Config config, SecureRandom random) {
    this.key = SecretKeySetting.from(config).key();
    this.random = random;
  }

  /**
   * Seals a secret; the same secret looks different each time.
   *
   * @param place where it will be kept, such as table and row; it opens nowhere else
   */
  public String seal(byte[] secret, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce, place);
      byte[] sealed = new byte[NONCE_BYTES + cipher.getOutputSize(secret.length)];
      System.arraycopy(nonce, 0, sealed, 0, NONCE_BYTES);
      cipher.doFinal(secret, 0, secret.length, sealed, NONCE_BYTES);
      return FORM + Base64.getEncoder().encodeToString(sealed);
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This Java runtime lacks AES/GCM", impossible);
    }
  }

  /**
   * Opens what {@link #seal} made.
   *
   * @throws IllegalStateException when it was sealed with another key or for another place, or was
   *     changed
   */
  public byte[] open(String sealed, String place) {
    try {
      if (!sealed.startsWith(FORM)) {
        throw new GeneralSecurityException("another form");
      }
      byte[] bytes = Base64.getDecoder().decode(sealed.substring(FORM.length()));
      return cipher(Cipher.DECRYPT_MODE, bytes, place)
          .doFinal(bytes, NONCE_BYTES, bytes.length - NONCE_BYTES);
    } catch (GeneralSecurityException | IllegalArgumentException broken) {
      throw new IllegalStateException(
          "VIRALSTACK_SECRET_KEY does not open what the database holds sealed ("
              + place
              + "): set it to the key that this database was first started with.",
          broken);
    }
  }

  private Cipher cipher(int mode, byte[] startingWithNonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, startingWithNonce, 0, NONCE_BYTES));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
