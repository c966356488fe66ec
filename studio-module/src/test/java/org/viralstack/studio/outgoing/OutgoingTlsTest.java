package org.viralstack.studio.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.ExtendedSSLSession;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.viralstack.auth.apikey.address.CidrRange;
import org.viralstack.studio.outgoing.address.GuardedNames;
import org.viralstack.studio.outgoing.address.OutgoingSettings;

@Timeout(30)
class OutgoingTlsTest {
  private static final HeldCertificate AUTHORITY =
      new HeldCertificate.Builder().certificateAuthority(0).build();
  private static final GuardedNames NAMES =
      new GuardedNames(
          new OutgoingSettings(Set.of(), List.of(CidrRange.parse("127.0.0.1").orElseThrow())),
          host -> List.of(InetAddress.getByName("127.0.0.1")));

  private final AtomicReference<String> serverName = new AtomicReference<>();

  private Receiver receiver(String certified) throws IOException {
    HandshakeCertificates certificates =
        new HandshakeCertificates.Builder()
            .heldCertificate(
                new HeldCertificate.Builder()
                    .addSubjectAlternativeName(certified)
                    .signedBy(AUTHORITY)
                    .build())
            .build();
    return Receiver.secure(
        certificates.sslContext(),
        exchange -> {
          var session =
              (ExtendedSSLSession)
                  ((com.sun.net.httpserver.HttpsExchange) exchange).getSSLSession();
          serverName.set(session.getRequestedServerNames().toString());
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
  }

  private static Exchange post(Receiver receiver, OkHttpClient base) {
    Destination destination =
        ((DestinationOutcome.Accepted)
                new Destinations(NAMES).check("https://shop.example:" + receiver.port() + "/"))
            .destination();
    return new OutgoingHttp(base, NAMES, Duration.ofSeconds(5))
        .post(new OutgoingRequest(destination, Map.of(), "{}", 10));
  }

  private static OkHttpClient trusting() {
    HandshakeCertificates trust =
        new HandshakeCertificates.Builder().addTrustedCertificate(AUTHORITY.certificate()).build();
    return new OkHttpClient.Builder()
        .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
        .build();
  }

  @Test
  void checkedAddressIsCalledByTheNameOfTheHost() throws IOException {
    try (Receiver receiver = receiver("shop.example")) {
      assertThat(post(receiver, trusting())).isEqualTo(new Exchange.Answered(200, ""));
      assertThat(serverName.get()).contains("shop.example");
    }
  }

  @Test
  void certificateOfAnotherNameIsNotTrusted() throws IOException {
    try (Receiver receiver = receiver("other.example")) {
      assertThat(post(receiver, trusting())).isInstanceOf(Exchange.Failed.class);
      assertThat(receiver.calls()).isZero();
    }
  }

  @Test
  void certificateOfAnUnknownAuthorityIsNotTrusted() throws IOException {
    try (Receiver receiver = receiver("shop.example")) {
      assertThat(post(receiver, new OkHttpClient()))
          .isEqualTo(new Exchange.Failed("no TLS connection with a trusted certificate"));
      assertThat(receiver.calls()).isZero();
    }
  }
}
