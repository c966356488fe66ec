package org.viralstack.api.transport.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** Addresses as they are written in headers of HTTP; names are never looked up. */
final class AddressLiteral {
  /** The longest form: brackets, an IPv6 address with an embedded IPv4 one, and a port. */
  private static final int LONGEST = 53;

  private static final int MOST_OCTET_DIGITS = 3;

  private AddressLiteral() {}

  /**
   * Reads an address, with or without a port, in brackets or not. Empty for anything else, such as
   * {@code unknown} or an obfuscated name.
   */
  static Optional<InetAddress> parse(String text) {
    String bare = text.strip();
    if (bare.isEmpty() || bare.length() > LONGEST) {
      return Optional.empty();
    }
    if (bare.charAt(0) == '[') {
      int end = bare.indexOf(']');
      return end > 0 && isPort(bare.substring(end + 1))
          ? ipv6(bare.substring(1, end))
          : Optional.empty();
    }
    int colon = bare.indexOf(':');
    if (colon < 0) {
      return ipv4(bare);
    }
    return bare.indexOf(':', colon + 1) >= 0
        ? ipv6(bare)
        : isPort(bare.substring(colon)) ? ipv4(bare.substring(0, colon)) : Optional.empty();
  }

  private static boolean isPort(String text) {
    return text.isEmpty()
        || (text.length() >= 2
            && text.length() <= 6
            && text.charAt(0) == ':'
            && text.chars().skip(1).allMatch(AddressLiteral::isDigit));
  }

  private static Optional<InetAddress> ipv4(String text) {
    byte[] octets = new byte[4];
    int at = 0;
    for (int octet = 0; octet < octets.length; octet++) {
      int end = octet == octets.length - 1 ? text.length() : text.indexOf('.', at);
      if (end <= at || end - at > MOST_OCTET_DIGITS) {
        return Optional.empty();
      }
      int value = 0;
      for (; at < end; at++) {
        if (!isDigit(text.charAt(at))) {
          return Optional.empty();
        }
        value = value * 10 + text.charAt(at) - '0';
      }
      if (value > 255) {
        return Optional.empty();
      }
      octets[octet] = (byte) value;
      at++;
    }
    return literal(octets);
  }

  @SuppressWarnings("AddressSelection") // with a colon it is a literal or nothing: no name has one
  private static Optional<InetAddress> ipv6(String text) {
    if (text.indexOf(':') < 0 || !text.chars().allMatch(AddressLiteral::mayStandInIpv6)) {
      return Optional.empty();
    }
    try {
      return Optional.of(InetAddress.getByName(text));
    } catch (UnknownHostException noLiteral) {
      return Optional.empty();
    }
  }

  private static Optional<InetAddress> literal(byte[] octets) {
    try {
      return Optional.of(InetAddress.getByAddress(octets));
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static boolean mayStandInIpv6(int character) {
    return (Character.digit(character, 16) >= 0 && character < 0x80)
        || character == ':'
        || character == '.';
  }

  private static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
