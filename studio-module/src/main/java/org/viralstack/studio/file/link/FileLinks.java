package org.viralstack.studio.file.link;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
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

  private final LinkSignature signature;
  private final Clock clock;

  @Inject
  public FileLinks(DerivedKeys keys, Clock clock) {
    this.signature = new LinkSignature(keys.signing("file links"));
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
        + signature.of(organization.value(), file.value(), expires);
  }

  /** Judges the parts of a link as they came; none of them need be well formed. */
  public LinkVerdict check(String organization, String file, String expires, String signed) {
    Optional<ObjectKey> named = ObjectKey.parse(file);
    if (!OrganizationId.isValid(organization)
        || named.isEmpty()
        || !SECONDS.matcher(expires).matches()
        || !signature.isOf(signed, organization, named.get().value(), expires)) {
      return new LinkVerdict.Forged();
    }
    return clock.instant().getEpochSecond() < Long.parseLong(expires)
        ? new LinkVerdict.Valid(new OrganizationId(organization), named.get())
        : new LinkVerdict.Expired();
  }
}
