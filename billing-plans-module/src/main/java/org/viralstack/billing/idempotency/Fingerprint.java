package org.viralstack.billing.idempotency;

import java.util.HexFormat;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.viralstack.auth.Caller;

/**
 * Tells whether two calls ask for the same, by the same credential.
 *
 * @param hex SHA-256 of credential, method, path and body, in lower case
 */
public record Fingerprint(String hex) {
  private static final Pattern HEX = Pattern.compile("[0-9a-f]{64}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public Fingerprint {
    if (!HEX.matcher(hex).matches()) {
      throw new IllegalArgumentException("not a fingerprint");
    }
  }

  /**
   * The fingerprint of a call. The credential with its rights is part of it, since an answer may
   * hold a secret that was meant for this caller only, and more than one with fewer rights might
   * get: a key is itself, and a session stands for its user.
   *
   * @param path with its query
   */
  public static Fingerprint of(Caller caller, String method, String path, byte[] body) {
    return new Fingerprint(
        HexFormat.of()
            .formatHex(
                new Digest().with(credential(caller)).with(method).with(path).with(body).bytes()));
  }

  private static String credential(Caller caller) {
    return switch (caller) {
      case Caller.KeyCaller key -> key.key().value() + new TreeSet<>(key.scopes());
      case Caller.SessionCaller session -> session.user().value() + session.role();
    };
  }
}
