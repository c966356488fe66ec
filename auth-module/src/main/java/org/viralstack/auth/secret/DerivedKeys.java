package org.viralstack.auth.secret;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;

/** Keys for other ends than sealing, each of which tells nothing of the others. */
@Service
public class DerivedKeys {
  private static final int BYTES = 32;

  private final SecretKeySpec master;

  @Inject
  public DerivedKeys(Config config) {
    this.master = SecretKeySetting.from(config).key();
  }

  /**
   * The installation's key for signing by HMAC-SHA256, the same on every node, by HKDF (RFC 5869)
   * from the one secret key.
   *
   * @param purpose what it is for, such as {@code file links}; never changed afterwards
   */
  public SecretKeySpec signing(String purpose) {
    HKDFBytesGenerator derivation = new HKDFBytesGenerator(SHA256Digest.newInstance());
    derivation.init(
        new HKDFParameters(master.getEncoded(), null, ("viralstack/" + purpose).getBytes(UTF_8)));
    byte[] key = new byte[BYTES];
    derivation.generateBytes(key, 0, BYTES);
    return new SecretKeySpec(key, "HmacSHA256");
  }
}
