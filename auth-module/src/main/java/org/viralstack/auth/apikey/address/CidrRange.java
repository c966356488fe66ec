package org.viralstack.auth.apikey.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of internet addresses such as {@code 192.0.2.0/24} or {@code 2001:db8::/32}; without a
 * slash, one address. An IPv4 address and its IPv6-mapped form are the same.
 */
public final class CidrRange {
  private static final int LONGEST_TEXT = 49;
  private static final int MAPPED_BITS = 96;
  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern FORM =
      Pattern.compile(
          "(?<address>OCTET(\\.OCTET){3}|(?=.*:)[0-9a-f:.]+)(/(?<prefix>0|[1-9][0-9]{0,2}))?"
              .replace("OCTET", OCTET));

  private final String text;
  private final byte[] network;
  private final int prefix;

  private CidrRange(String text, byte[] network, int prefix) {
    this.text = text;
    this.network = network;
    this.prefix = prefix;
  }

  /**
   * Reads a range. Empty for any other form, and when the address has bits beyond the prefix, since
   * then it is not certain what was meant. Names are never looked up.
   */
  public static Optional<CidrRange> parse(String text) {
    if (text.length() > LONGEST_TEXT) {
      return Optional.empty();
    }
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher form = FORM.matcher(lower);
    return form.matches()
        ? literal(form.group("address")).flatMap(bytes -> of(lower, form, bytes))
        : Optional.empty();
  }

  /** Tells whether an address lies in the range. */
  public boolean contains(InetAddress address) {
    byte[] bytes = unmapped(address.getAddress());
    return bytes.length == network.length && commonBits(network, bytes) >= prefix;
  }

  /** Tells whether every address of {@code other} lies in this range. */
  public boolean contains(CidrRange other) {
    return other.network.length == network.length
        && other.prefix >= prefix
        && commonBits(network, other.network) >= prefix;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CidrRange range
        && prefix == range.prefix
        && Arrays.equals(network, range.network);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(network) + prefix;
  }

  /** The range as it was written, in lower case. */
  public String value() {
    return text;
  }

  @Override
  public String toString() {
    return text;
  }

  private static Optional<CidrRange> of(String text, Matcher form, byte[] written) {
    byte[] network = unmapped(written);
    boolean mapped = network.length < written.length || form.group("address").contains(":");
    int unused = mapped && network.length == 4 ? MAPPED_BITS : 0;
    int longest = network.length * Byte.SIZE;
    String stated = form.group("prefix");
    int prefix = stated == null ? longest : Integer.parseInt(stated) - unused;
    return prefix >= 0
            && prefix <= longest
            && commonBits(network, masked(network, prefix)) == longest
        ? Optional.of(new CidrRange(text, network, prefix))
        : Optional.empty();
  }

  @SuppressWarnings("AddressSelection") // a literal has one address
  private static Optional<byte[]> literal(String address) {
    try {
      return Optional.of(InetAddress.getByName(address).getAddress());
    } catch (UnknownHostException noLiteral) {
      return Optional.empty();
    }
  }

  private static byte[] unmapped(byte[] address) {
    boolean mapped = address.length == 16 && address[10] == -1 && address[11] == -1;
    for (int i = 0; mapped && i < 10; i++) {
      mapped = address[i] == 0;
    }
    return mapped ? Arrays.copyOfRange(address, 12, 16) : address;
  }

  private static byte[] masked(byte[] address, int prefix) {
    byte[] masked = address.clone();
    for (int bit = prefix; bit < address.length * Byte.SIZE; bit++) {
      masked[bit / Byte.SIZE] &= (byte) ~(0x80 >> (bit % Byte.SIZE));
    }
    return masked;
  }

  /** How many leading bits two addresses of one length have in common. */
  private static int commonBits(byte[] one, byte[] other) {
    int at = Arrays.mismatch(one, other);
    return at < 0
        ? one.length * Byte.SIZE
        : at * Byte.SIZE + Integer.numberOfLeadingZeros((one[at] ^ other[at]) & 0xFF) - 24;
  }
}
