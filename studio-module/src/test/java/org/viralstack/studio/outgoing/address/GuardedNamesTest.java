package org.viralstack.studio.outgoing.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GuardedNamesTest {
  private static final OutgoingSettings NOTHING = new OutgoingSettings(Set.of(), List.of());

  private static GuardedNames answering(String... addresses) {
    return new GuardedNames(
        NOTHING,
        host -> {
          InetAddress[] found = new InetAddress[addresses.length];
          for (int i = 0; i < found.length; i++) {
            found[i] = InetAddress.getByName(addresses[i]);
          }
          return List.of(found);
        });
  }

  @Test
  void publicAddressesAreAnsweredAsTheyAre() throws UnknownHostException {
    assertThat(answering("1.1.1.1", "2606:4700::1111").lookup("example.com"))
        .containsExactly(
            InetAddress.getByName("1.1.1.1"), InetAddress.getByName("2606:4700::1111"));
  }

  @Test
  void nameIsRefusedWholeWhenOneOfItsAddressesIs() {
    assertThatExceptionOfType(RefusedAddress.class)
        .isThrownBy(() -> answering("1.1.1.1", "10.0.0.1").lookup("example.com"));
    assertThatExceptionOfType(RefusedAddress.class)
        .isThrownBy(() -> answering("fd00::1", "1.1.1.1").lookup("example.com"));
  }

  @Test
  void nameWithoutAddressesIsUnknownRatherThanAllowed() {
    assertThatExceptionOfType(UnknownHostException.class)
        .isThrownBy(() -> answering().lookup("example.com"))
        .isNotInstanceOf(RefusedAddress.class);
  }

  @Test
  void localhostOfThisMachineIsRefused() {
    assertThatExceptionOfType(RefusedAddress.class)
        .isThrownBy(() -> new GuardedNames(NOTHING, new SystemNames()).lookup("localhost"));
  }
}
