package org.viralstack.api.transport.address;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.HexFormat;

/**
 * The part of an address that tells one customer of a network from another: an IPv4 address as a
 * whole, and of an IPv6 address the first 64 bits, since the rest is the customer's to choose.
 */
public final class AddressBlock {
  private static final int BYTES = 8;

  private AddressBlock() {}

  /** The block as a text, the same for all its addresses. */
  public static String of(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, BYTES) + "/64"
        : address.getHostAddress();
  }
}
