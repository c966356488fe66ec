package org.viralstack.auth.signing;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The signing keys as they stood at one moment.
 *
 * @param active the key that signs, with its private part
 * @param accepted the public parts of all keys whose tokens may still be valid, by kid
 */
record KeyRing(ECKey active, Map<String, ECKey> accepted, Instant readAt) {
  KeyRing {
    accepted = Map.copyOf(accepted);
  }

  static KeyRing of(ECKey active, List<ECKey> accepted, Instant readAt) {
    return new KeyRing(
        active,
        accepted.stream().collect(Collectors.toMap(ECKey::getKeyID, Function.identity())),
        readAt);
  }

  Optional<ECKey> accepted(String kid) {
    return Optional.ofNullable(accepted.get(kid));
  }

  String publicJwks() {
    return new JWKSet(List.<JWK>copyOf(accepted.values())).toString(true);
  }

  @Override
  public String toString() {
    return "KeyRing" + accepted.keySet();
  }
}
