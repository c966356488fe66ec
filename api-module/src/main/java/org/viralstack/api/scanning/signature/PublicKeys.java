package org.viralstack.api.scanning.signature;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.viralstack.api.json.JsonFormat;

/**
 * The keys with which a scanner signs, by their identifiers: elliptic, on the curve P-256. Those of
 * another kind are passed over.
 */
record PublicKeys(Map<String, ECPublicKey> byIdentifier) {
  static final PublicKeys NONE = new PublicKeys(Map.of());

  private static final int MOST_KEYS = 100;
  private static final int FIELD_BITS = 256;

  PublicKeys {
    byIdentifier = Map.copyOf(byIdentifier);
  }

  Optional<ECPublicKey> find(String identifier) {
    return Optional.ofNullable(byIdentifier.get(identifier));
  }

  /** Reads the document that GitHub publishes; empty when it is of another form or has no key. */
  static Optional<PublicKeys> parse(String document) {
    try {
      JsonNode list =
          JsonFormat.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
              .path("public_keys");
      Map<String, ECPublicKey> keys = new HashMap<>();
      for (int i = 0; i < Math.min(list.size(), MOST_KEYS); i++) {
        String identifier = list.path(i).path("key_identifier").asText();
        key(list.path(i).path("key").asText()).ifPresent(key -> keys.put(identifier, key));
      }
      return keys.isEmpty() ? Optional.empty() : Optional.of(new PublicKeys(keys));
    } catch (IOException | NumberFormatException malformed) {
      return Optional.empty();
    }
  }

  private static Optional<ECPublicKey> key(String pem) {
    String base64 = pem.replaceAll("-----(BEGIN|END) PUBLIC KEY-----|\\s", "");
    try {
      byte[] encoded = Base64.getDecoder().decode(base64);
      return KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(encoded))
                  instanceof ECPublicKey key
              && key.getParams().getCurve().getField().getFieldSize() == FIELD_BITS
          ? Optional.of(key)
          : Optional.empty();
    } catch (GeneralSecurityException | IllegalArgumentException otherKind) {
      return Optional.empty();
    }
  }
}
