package org.viralstack.studio.outgoing.address;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.viralstack.auth.apikey.address.CidrRange;

/**
 * Tells public addresses from all others. The ranges are those of the IANA special-purpose address
 * registries for IPv4 and IPv6 (RFC 6890) and the multicast registries.
 *
 * @param allowed what the operator allows besides
 */
public record AddressRules(List<CidrRange> allowed) {
  /** Of IPv6 only this much is handed out for use on the internet (RFC 4291). */
  private static final CidrRange IPV6_UNICAST = range("2000::/3");

  /** Where a translator puts IPv4 addresses (RFC 6052); they are judged as those. */
  private static final CidrRange TRANSLATED = range("64:ff9b::/96");

  private static final List<CidrRange> CLOSED =
      Stream.of(
              "0.0.0.0/8", // this network
              "10.0.0.0/8",
              "100.64.0.0/10", // shared behind a carrier's NAT
              "127.0.0.0/8",
              "169.254.0.0/16", // link-local, with the metadata services of clouds
              "172.16.0.0/12",
              "192.0.0.0/24", // protocol assignments
              "192.0.2.0/24", // documentation
              "192.31.196.0/24", // AS112
              "192.52.193.0/24", // multicast tunnels
              "192.88.99.0/24", // 6to4 relays, given up
              "192.168.0.0/16",
              "192.175.48.0/24", // AS112
              "198.18.0.0/15", // benchmarks
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, with the broadcast address
              "2001::/23", // protocol assignments, with Teredo and ORCHID
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4
              "2620:4f:8000::/48", // AS112
              "3fff::/20") // documentation
          .map(AddressRules::range)
          .toList();

  public AddressRules {
    allowed = List.copyOf(allowed);
  }

  /** Tells whether a connection to this address may be made. */
  public boolean allow(InetAddress address) {
    return isIn(allowed, address) || isPublic(address);
  }

  private boolean isPublic(InetAddress address) {
    if (TRANSLATED.contains(address)) {
      return allow(embedded(address));
    }
    return (address instanceof Inet4Address || IPV6_UNICAST.contains(address))
        && !isIn(CLOSED, address);
  }

  private static InetAddress embedded(InetAddress translated) {
    byte[] bytes = translated.getAddress();
    try {
      return InetAddress.getByAddress(Arrays.copyOfRange(bytes, bytes.length - 4, bytes.length));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException("four bytes are an address", impossible);
    }
  }

  private static boolean isIn(List<CidrRange> ranges, InetAddress address) {
    return ranges.stream().anyMatch(range -> range.contains(address));
  }

  private static CidrRange range(String text) {
    return CidrRange.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }
}
