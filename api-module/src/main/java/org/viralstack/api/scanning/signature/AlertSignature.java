package org.viralstack.api.scanning.signature;

import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Optional;
import org.viralstack.auth.runtime.Service;

/**
 * Tells whether an alert comes from the scanner: ECDSA with SHA-256 over the body as it was sent.
 */
@Service
public class AlertSignature {
  private final ScannerKeys keys;

  /** What a signature is worth. */
  public enum Outcome {
    GENUINE,
    FORGED,
    /** The scanner's keys cannot be had for the moment. */
    UNDECIDED
  }

  @Inject
  public AlertSignature(ScannerKeys keys) {
    this.keys = keys;
  }

  /**
   * Verifies a body of any content. What is not of the form of a signature is forged whoever is
   * named, and makes nobody ask for the scanner's keys.
   *
   * @param identifier of the key that signed
   * @param signature in base64
   */
  public Outcome verify(String identifier, String signature, byte[] body) {
    Optional<byte[]> encoded = SignatureForm.decode(signature);
    if (identifier.isBlank() || encoded.isEmpty()) {
      return Outcome.FORGED;
    }
    return switch (keys.find(identifier)) {
      case ScannerKeys.Outcome.Known known ->
          signed(known.key(), encoded.get(), body) ? Outcome.GENUINE : Outcome.FORGED;
      case ScannerKeys.Outcome.Unknown unknown -> Outcome.FORGED;
      case ScannerKeys.Outcome.Unanswered unanswered -> Outcome.UNDECIDED;
    };
  }

  private static boolean signed(ECPublicKey key, byte[] signature, byte[] body) {
    try {
      Signature verification = Signature.getInstance("SHA256withECDSA");
      verification.initVerify(key);
      verification.update(body);
      return verification.verify(signature);
    } catch (GeneralSecurityException noSignature) {
      return false;
    }
  }
}
