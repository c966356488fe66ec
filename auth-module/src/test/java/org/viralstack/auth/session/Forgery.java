package org.viralstack.auth.session;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A token made by hand: any header over any claims, signed in any way. */
record Forgery(Map<String, Object> header, Map<String, Object> claims, JWSAlgorithm algorithm) {
  static Forgery likeOurs(Map<String, Object> header, Map<String, Object> claims) {
    return new Forgery(header, claims, JWSAlgorithm.ES256);
  }

  /** Another header parameter, or none of this name when the value is the empty text. */
  Forgery header(String name, Object value) {
    return new Forgery(changed(header, name, value), claims, algorithm);
  }

  /** Another claim, or none of this name when the value is the empty text. */
  Forgery claim(String name, Object value) {
    return new Forgery(header, changed(claims, name, value), algorithm);
  }

  String signedBy(ECKey key) throws Exception {
    return signedBy(new ECDSASigner(key), algorithm);
  }

  String signedBy(JWSSigner signer, JWSAlgorithm actual) throws Exception {
    return unsigned() + signer.sign(new JWSHeader(actual), unsignedBytes());
  }

  /** Header and claims, with the full stop after them. */
  String unsigned() {
    return encoded(header) + "." + encoded(claims) + ".";
  }

  private byte[] unsignedBytes() {
    String signed = unsigned();
    return signed.substring(0, signed.length() - 1).getBytes(StandardCharsets.US_ASCII);
  }

  private static Map<String, Object> changed(Map<String, Object> of, String name, Object value) {
    Map<String, Object> changed = new TreeMap<>(of);
    if ("".equals(value)) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return changed;
  }

  private static Base64URL encoded(Map<String, Object> json) {
    return Base64URL.encode(JSONObjectUtils.toJSONString(json));
  }
}
