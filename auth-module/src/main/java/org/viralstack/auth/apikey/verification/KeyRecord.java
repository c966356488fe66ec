package org.viralstack.auth.apikey.verification;

import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.apikey.address.CidrRange;

/**
 * All that judging a key's use takes.
 *
 * @param verified the answer for a good use, made once since it is given so often
 * @param revokedFrom the moment from which the key is refused as revoked
 * @param expiresAt the moment from which the key is refused as expired
 * @param allowedCidrs where the key may be used from; empty for everywhere
 */
record KeyRecord(
    KeyOutcome.Verified verified,
    Optional<Instant> revokedFrom,
    Optional<Instant> expiresAt,
    List<CidrRange> allowedCidrs) {

  KeyOutcome judge(Instant now, InetAddress address) {
    if (hasCome(revokedFrom, now)) {
      return new KeyOutcome.Revoked();
    }
    if (hasCome(expiresAt, now)) {
      return new KeyOutcome.Expired();
    }
    boolean allowed =
        allowedCidrs.isEmpty() || allowedCidrs.stream().anyMatch(range -> range.contains(address));
    return allowed ? verified : new KeyOutcome.AddressRefused();
  }

  private static boolean hasCome(Optional<Instant> moment, Instant now) {
    return moment.isPresent() && !now.isBefore(moment.get());
  }
}
