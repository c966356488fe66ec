package org.viralstack.studio.outgoing.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.auth.apikey.address.CidrRange;

class AddressRulesTest {
  private static final AddressRules RULES = new AddressRules(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.255.255.255",
        "10.0.0.0",
        "10.255.255.255",
        "100.64.0.0",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.255",
        "169.254.0.0",
        "169.254.169.254",
        "169.254.255.255",
        "172.16.0.0",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.0.0",
        "192.168.255.255",
        "198.18.0.0",
        "198.19.255.255",
        "198.51.100.7",
        "203.0.113.7",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "100::1",
        "2001:db8::1",
        "3fff::1",
        "5f00::1",
        "4000::1",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "::ffff:0:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::169.254.169.254",
        "64:ff9b:1::8.8.8.8",
        "2002:7f00:1::1",
        "2002:808:808::1",
        "2001:0:7f00:1::1",
        "2001:10::1",
        "2001:20::1"
      })
  void addressThatIsNotPublicIsRefused(String address) throws UnknownHostException {
    assertThat(RULES.allow(InetAddress.getByName(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "126.255.255.255",
        "128.0.0.1",
        "169.253.255.255",
        "169.255.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.0.1.1",
        "192.167.255.255",
        "192.169.0.0",
        "198.17.255.255",
        "198.20.0.0",
        "203.0.112.255",
        "203.0.114.0",
        "223.255.255.255",
        "2001:200::1",
        "2001:4860:4860::8888",
        "2606:4700::1111",
        "2a00:1450::1",
        "2003::1",
        "64:ff9b::8.8.8.8",
        "::ffff:8.8.8.8"
      })
  void addressNextToAClosedRangeIsAllowed(String address) throws UnknownHostException {
    assertThat(RULES.allow(InetAddress.getByName(address))).isTrue();
  }

  /** What the platform itself knows of addresses, as a second opinion. */
  @Property(tries = 20_000)
  void nothingThatThePlatformKnowsAsSpecialIsAllowed(@ForAll("addresses") InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();

    if (special) {
      assertThat(RULES.allow(address)).isFalse();
    }
  }

  @Property(tries = 5_000)
  void closedIpv4AddressIsClosedInEveryIpv6Form(@ForAll @Size(4) byte[] ipv4)
      throws UnknownHostException {
    boolean open = RULES.allow(InetAddress.getByAddress(ipv4));

    assertThat(RULES.allow(ipv6("64:ff9b::", 12, ipv4))).isEqualTo(open);
    assertThat(RULES.allow(InetAddress.getByAddress(mapped(ipv4)))).isEqualTo(open);
    assertThat(RULES.allow(ipv6("::", 12, ipv4))).isFalse();
    assertThat(RULES.allow(ipv6("2002::", 2, ipv4))).isFalse();
    assertThat(RULES.allow(ipv6("2001::", 4, ipv4))).isFalse();
    assertThat(RULES.allow(ipv6("64:ff9b:1::", 12, ipv4))).isFalse();
  }

  @Property(tries = 5_000)
  void nothingOutsideOfGlobalUnicastIsAllowed(@ForAll @Size(16) byte[] bytes)
      throws UnknownHostException {
    InetAddress address = InetAddress.getByAddress(bytes);
    boolean global = (bytes[0] & 0xE0) == 0x20;

    if (bytes[0] != 0 && !global) {
      assertThat(RULES.allow(address)).isFalse();
    }
  }

  @Property(tries = 2_000)
  void operatorsRangeOpensItselfAndNothingElse(@ForAll("addresses") InetAddress address)
      throws UnknownHostException {
    CidrRange range = CidrRange.parse("10.20.0.0/16").orElseThrow();
    AddressRules opened = new AddressRules(List.of(range));

    assertThat(opened.allow(InetAddress.getByName("10.20.255.1"))).isTrue();
    assertThat(opened.allow(InetAddress.getByName("64:ff9b::10.20.0.1"))).isTrue();
    assertThat(opened.allow(InetAddress.getByName("10.21.0.0"))).isFalse();
    if (!range.contains(address) && address.getAddress().length == 4) {
      assertThat(opened.allow(address)).isEqualTo(RULES.allow(address));
    }
  }

  @Provide
  Arbitrary<InetAddress> addresses() {
    Arbitrary<Byte> bytes =
        Arbitraries.oneOf(
            Arbitraries.bytes(),
            Arbitraries.of(
                (byte) 0,
                (byte) 10,
                (byte) 127,
                (byte) 169,
                (byte) 172,
                (byte) 192,
                (byte) 0xfc,
                (byte) 0xfd,
                (byte) 0xfe,
                (byte) 0xff,
                (byte) 0x20,
                (byte) 0x01));
    return Arbitraries.of(4, 16)
        .flatMap(length -> bytes.array(byte[].class).ofSize(length))
        .map(
            address -> {
              try {
                return InetAddress.getByAddress(address);
              } catch (UnknownHostException impossible) {
                throw new IllegalStateException(impossible);
              }
            });
  }

  private static InetAddress ipv6(String prefix, int at, byte[] ipv4) throws UnknownHostException {
    byte[] bytes = InetAddress.getByName(prefix).getAddress();
    return InetAddress.getByAddress(ByteBuffer.wrap(bytes).put(at, ipv4).array());
  }

  private static byte[] mapped(byte[] ipv4) {
    return ByteBuffer.allocate(16).put(10, (byte) -1).put(11, (byte) -1).put(12, ipv4).array();
  }
}
