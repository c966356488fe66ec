package org.viralstack.auth.apikey.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrRangeTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.2.0",
    "192.0.2.0/24, 192.0.2.255",
    "192.0.2.7, 192.0.2.7",
    "0.0.0.0/0, 203.0.113.9",
    "10.128.0.0/9, 10.255.1.2",
    "2001:db8::/32, 2001:db8:ffff::1",
    "2001:DB8::/32, 2001:db8::1",
    "::/0, fe80::1",
    "::1, ::1",
    "192.0.2.0/24, ::ffff:192.0.2.1",
    "::ffff:192.0.2.0/120, 192.0.2.1",
    "::ffff:0:0/96, 203.0.113.9",
  })
  void anAddressInsideIsContained(String range, String address) throws UnknownHostException {
    assertThat(range(range).contains(InetAddress.getByName(address))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24, 192.0.3.0",
    "192.0.2.0/24, 192.0.1.255",
    "192.0.2.7, 192.0.2.6",
    "10.128.0.0/9, 10.127.255.255",
    "2001:db8::/32, 2001:db9::1",
    "0.0.0.0/0, 2001:db8::1",
    "::/0, 192.0.2.1",
    "::1, 127.0.0.1",
  })
  void anAddressOutsideIsNot(String range, String address) throws UnknownHostException {
    assertThat(range(range).contains(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "/",
        "/24",
        "192.0.2.0/",
        "192.0.2.0/33",
        "192.0.2.0/-1",
        "192.0.2.0/024",
        "192.0.2.1/24",
        "192.0.2",
        "192.0.2.0.0",
        "192.0.2.256",
        "192.0.02.1",
        "0x7f.0.0.1",
        "2130706433",
        "localhost",
        "example.com/8",
        "dead.beef",
        "fe80::1%eth0",
        "2001:db8::/129",
        "2001:db8::1/32",
        "1:2:3",
        ":",
        ":::",
        "::ffff:192.0.2.0/95",
        "192.0.2.0/24 ",
        "192.0.2.0/24/24",
        "١٩٢.0.2.1",
        "2001:db8::/32\n"
      })
  void anyOtherFormIsRefused(String text) {
    assertThat(CidrRange.parse(text)).isEmpty();
  }

  @Property
  void membershipIsThatOfTheNumbers(
      @ForAll @Size(4) byte[] network,
      @ForAll @Size(4) byte[] address,
      @ForAll @IntRange(max = 32) int prefix)
      throws UnknownHostException {
    agrees(network, address, prefix);
    agrees(network, near(network, address, prefix), prefix);
  }

  @Property
  void membershipIsThatOfTheNumbersForIpv6(
      @ForAll @Size(16) byte[] network,
      @ForAll @Size(16) byte[] address,
      @ForAll @IntRange(max = 128) int prefix)
      throws UnknownHostException {
    network[0] |= 1; // no mapped one
    address[0] |= 1;
    agrees(network, address, prefix);
    agrees(network, near(network, address, prefix), prefix);
  }

  @Property
  void anyTextIsReadOrRefusedQuietly(@ForAll String text) {
    CidrRange.parse(text);
  }

  @Example
  void aWiderRangeContainsANarrowerOneOnly() {
    assertThat(range("10.0.0.0/8").contains(range("10.1.0.0/16"))).isTrue();
    assertThat(range("10.1.0.0/16").contains(range("10.0.0.0/8"))).isFalse();
    assertThat(range("10.0.0.0/8").contains(range("11.0.0.0/16"))).isFalse();
    assertThat(range("::/0").contains(range("10.0.0.0/8"))).isFalse();
  }

  private static void agrees(byte[] network, byte[] address, int prefix)
      throws UnknownHostException {
    int unused = network.length * 8 - prefix;
    BigInteger base = new BigInteger(1, network).shiftRight(unused);
    byte[] masked = bytes(base.shiftLeft(unused), network.length);
    CidrRange range = range(InetAddress.getByAddress(masked).getHostAddress() + "/" + prefix);

    assertThat(range.contains(InetAddress.getByAddress(address)))
        .isEqualTo(new BigInteger(1, address).shiftRight(unused).equals(base));
  }

  /** The address with the network's first bits, so that both answers are tried. */
  private static byte[] near(byte[] network, byte[] address, int prefix) {
    int unused = network.length * 8 - prefix;
    BigInteger low = new BigInteger(1, address).mod(BigInteger.ONE.shiftLeft(unused));
    BigInteger high = new BigInteger(1, network).shiftRight(unused).shiftLeft(unused);
    return bytes(high.or(low), network.length);
  }

  private static byte[] bytes(BigInteger number, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[length - 1 - i] = number.shiftRight(8 * i).byteValue();
    }
    return bytes;
  }

  private static CidrRange range(String text) {
    return CidrRange.parse(text).orElseThrow();
  }
}
