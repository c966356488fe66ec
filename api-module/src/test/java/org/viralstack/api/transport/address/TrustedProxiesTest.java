package org.viralstack.api.transport.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {
  private static final String VARIABLE = "VIRALSTACK_PROXIES_TRUSTED";
  private final TrustedProxies proxies =
      new TrustedProxies(AddressRanges.parse(VARIABLE, "10.0.0.0/8, 2001:db8:ff::/48"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "203.0.113.7 | 203.0.113.7",
        "1.1.1.1, 203.0.113.7 | 203.0.113.7",
        "203.0.113.7, 10.2.3.4 | 203.0.113.7",
        "1.1.1.1, 203.0.113.7, 10.2.3.4, 10.5.6.7 | 203.0.113.7",
        "203.0.113.7:4711 | 203.0.113.7",
        "[2001:db8::1]:4711 | 2001:db8::1",
        "2001:db8::1 | 2001:db8::1",
        "2001:db8::1, 2001:db8:ff::9 | 2001:db8::1",
        "::ffff:203.0.113.7 | 203.0.113.7",
        "10.1.1.1 | 10.1.1.1",
        "203.0.113.7, unknown | 10.0.0.1",
        "203.0.113.7, _hidden, 10.2.3.4 | 10.2.3.4",
        "203.0.113.7, | 10.0.0.1"
      })
  void clientIsTheRightMostAddressThatIsNoProxyOfOurs(String chain, String client) {
    assertThat(client(chain)).isEqualTo(address(client));
  }

  @Test
  void severalHeadersAreOneChain() {
    assertThat(
            proxies.client(
                address("10.0.0.1"),
                Collections.enumeration(List.of("1.1.1.1", "203.0.113.7", "10.2.2.2"))))
        .isEqualTo(address("203.0.113.7"));
  }

  @Test
  void noHeaderLeavesTheProxyItself() {
    assertThat(proxies.client(address("10.0.0.1"), Collections.emptyEnumeration()))
        .isEqualTo(address("10.0.0.1"));
  }

  @Test
  void chainOfAThousandIsReadOnlyAsFarAsProxiesReach() {
    assertThat(client("203.0.113.7" + ", 10.0.0.2".repeat(1_000))).isEqualTo(address("10.0.0.2"));
  }

  @Property
  void garbageIsNeverAClientAndNeverLookedUp(
      @ForAll @AlphaChars @NumericChars @Chars({':', '.', '[', ']', '%', ' ', '-', '\u0000'})
          String garbage) {
    InetAddress client = client(garbage);

    assertThat(client.toString()).startsWith("/");
    if (!AddressLiteral.parse(garbage.substring(garbage.lastIndexOf(',') + 1)).isPresent()) {
      assertThat(client).isEqualTo(address("10.0.0.1"));
    }
  }

  @Property
  void everyWrittenAddressIsReadBack(@ForAll @Size(4) byte[] four, @ForAll @Size(16) byte[] sixteen)
      throws UnknownHostException {
    for (byte[] bytes : List.of(four, sixteen)) {
      InetAddress address = InetAddress.getByAddress(bytes);
      assertThat(AddressLiteral.parse(address.getHostAddress())).contains(address);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"everywhere", "10.0.0.1/8", "10.0.0.0/33", "*", "10.0.0.0/8;::1"})
  void sillySettingIsToldWithItsVariable(String text) {
    assertThatThrownBy(() -> AddressRanges.parse(VARIABLE, text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(VARIABLE);
  }

  @Test
  void networkOfOneCustomerIsOneBlock() {
    assertThat(AddressBlock.of(address("2001:db8:1:2::1")))
        .isEqualTo(AddressBlock.of(address("2001:db8:1:2:ffff::9")))
        .isNotEqualTo(AddressBlock.of(address("2001:db8:1:3::1")));
    assertThat(AddressBlock.of(address("192.0.2.1"))).isEqualTo("192.0.2.1");
  }

  private InetAddress client(String chain) {
    return proxies.client(address("10.0.0.1"), Collections.enumeration(List.of(chain)));
  }

  private static InetAddress address(String literal) {
    try {
      return InetAddress.getByName(literal);
    } catch (UnknownHostException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
