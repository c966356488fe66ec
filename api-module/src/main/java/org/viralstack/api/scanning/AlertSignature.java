package org.viralstack.api.scanning;

import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.util.Base64;
import org.viralstack.auth.runtime.Service;

/**
 * Tells whether an alert comes from the scanner: ECDSA with SHA-256 over the body as it was sent.
 */
@Service
class AlertSignature {
  private final ScannerKeys keys;

  /** What a signature is worth. */
  enum Outcome {
    GENUINE,
    FORGED,
    /** The scanner's keys cannot be had for the moment. */
    UNDECIDED
  }

  @Inject
  AlertSignature(ScannerKeys keys) {
    this.keys = keys;
  }

  /**
   * Verifies a body of any content. One without a signature is forged, and makes nobody ask for the
   * scanner's keys.
   *
   * @param identifier of the key that signed
   * @param signature in base64
   */
  Outcome verify(String identifier, String signature, byte[] body) {
    if (identifier.isBlank() || signature.isBlank()) {
      return Outcome.FORGED;
    }
    return switch (keys.find(identifier)) {
      case ScannerKeys.Outcome.Known known ->
          signed(known.key(), signature, body) ? Outcome.GENUINE : Outcome.FORGED;
      case ScannerKeys.Outcome.Unknown unknown -> Outcome.FORGED;
      case ScannerKeys.Outcome.Unanswered unanswered -> Outcome.UNDECIDED;
    };
  }

  private static boolean signed(ECPublicKey key, String signature, byte[] body) {
    try {
      Signature verification = Signature.getInstance("SHA256withECDSA");
      verification.initVerify(key);
      verification.update(body);
      return verification.verify(Base64.getDecoder().decode(signature));
    } catch (GeneralSecurityException | IllegalArgumentException noSignature) {
      return false;
    }
  }
}
