package org.viralstack.studio.file.link;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.secret.DerivedKeys;
import org.viralstack.studio.file.ObjectKey;

/**
 * Makes links to files and tells ours from others. A link needs no row: what it allows stands in it
 * and is signed with a key of this installation. Safe for use by many threads.
 */
@Service
public class FileLinks {
  /** Below the base of the Slides surface. */
  public static final String PATH = "api/v1/files/";

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,11}");

  private final SecretKeySpec key;
  private final Clock clock;

  @Inject
  public FileLinks(DerivedKeys keys, Clock clock) {
    this.key = keys.signing("file links");
    this.clock = clock;
  }

  /**
   * Makes a link for whoever has it.
   *
   * @param until the first moment at which it is dead, in whole seconds; what is beyond is cut
   * @return path and query, from {@value #PATH} on, without a slash at the begin
   */
  public String link(OrganizationId organization, ObjectKey file, Instant until) {
    String expires = Long.toString(until.getEpochSecond());
    return PATH
        + file
        + "?organization="
        + organization
        + "&expires="
        + expires
        + "&signature="
        + Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(sign(organization.value(), file, expires));
  }

  /** Judges the parts of a link as they came; none of them need be well formed. */
  public LinkVerdict check(String organization, String file, String expires, String signature) {
    Optional<ObjectKey> named = ObjectKey.parse(file);
    if (!OrganizationId.isValid(organization)
        || named.isEmpty()
        || !SECONDS.matcher(expires).matches()
        || !isSigned(organization, named.get(), expires, signature)) {
      return new LinkVerdict.Forged();
    }
    return clock.instant().getEpochSecond() < Long.parseLong(expires)
        ? new LinkVerdict.Valid(new OrganizationId(organization), named.get())
        : new LinkVerdict.Expired();
  }

  private boolean isSigned(String organization, ObjectKey file, String expires, String signature) {
    try {
      return MessageDigest.isEqual(
          sign(organization, file, expires), Base64.getUrlDecoder().decode(signature));
    } catch (IllegalArgumentException noBase64) {
      return false;
    }
  }

  private byte[] sign(String organization, ObjectKey file, String expires) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      // No part can hold a line feed, so that the parts cannot run into each other.
      return mac.doFinal(String.join("\n", organization, file.value(), expires).getBytes(UTF_8));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("This Java runtime lacks HMAC", impossible);
    }
  }
}
