package org.viralstack.studio.webhook.sending;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.apikey.address.CidrRange;
import org.viralstack.studio.outgoing.Receiver;
import org.viralstack.studio.outgoing.address.GuardedNames;
import org.viralstack.studio.outgoing.address.OutgoingSettings;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.delivery.Attempt;
import org.viralstack.studio.webhook.delivery.Delivery;
import org.viralstack.studio.webhook.endpoint.EndpointRegistration;
import org.viralstack.studio.webhook.endpoint.RegistrationOutcome;

/** Neither a name nor a redirect brings a delivery to an address that is not public. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedAddressesTest {
  private static final String HOST = "changing.example";
  private static final String PUBLIC = "1.1.1.1";

  /** Of this machine, but opened, so that it stands for the public ones that can be reached. */
  private static final String OPENED = "127.0.0.3";

  private final AtomicInteger lookups = new AtomicInteger();
  private volatile String answer = PUBLIC;
  private Courier courier;

  @BeforeAll
  void start() {
    courier =
        Courier.start(
            new GuardedNames(
                new OutgoingSettings(Set.of(HOST), List.of(CidrRange.parse(OPENED).orElseThrow())),
                this::lookup));
  }

  @AfterAll
  void stop() {
    courier.close();
  }

  private List<InetAddress> lookup(String host) throws UnknownHostException {
    lookups.incrementAndGet();
    assertThat(host).isEqualTo(HOST);
    return List.of(InetAddress.getByName(answer));
  }

  private static String url(int port) {
    return "http://%s:%d/".formatted(HOST, port);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "127.0.0.1",
        "::1",
        "0.0.0.0",
        "10.0.0.1",
        "172.16.0.1",
        "192.168.0.1",
        "fd00::1",
        "169.254.0.1",
        "fe80::1",
        "169.254.169.254",
        "fd00:ec2::254",
        "::ffff:127.0.0.1",
        "::ffff:169.254.169.254",
        "64:ff9b::a9fe:a9fe"
      })
  void nameIsRefusedWhenRegisteredAndWhenItHasChangedByTheDelivery(String closed) throws Exception {
    Tenant tenant = courier.tenant();
    try (Receiver inside = Receiver.plain(exchange -> exchange.sendResponseHeaders(200, -1))) {
      answer = PUBLIC;
      WebhookId id = courier.register(tenant, url(inside.port())).endpoint().id();
      answer = closed;
      int before = lookups.get();

      EndpointRegistration registration = courier.node().the(EndpointRegistration.class);
      RegistrationOutcome second =
          registration.register(
              tenant,
              Courier.ACTOR,
              registration.judge(url(inside.port())),
              EnumSet.allOf(EventType.class));
      courier.publish(tenant, "one");
      Delivery waiting = courier.settled(tenant, id, 1);

      assertThat(second).isInstanceOf(RegistrationOutcome.UrlRefused.class);
      assertThat(attempt(tenant, id, waiting).failure()).contains("the address is not public");
      assertThat(lookups.get() - before).isEqualTo(2);
      assertThat(inside.calls()).isZero();
      // Else it would be tried again while the next name is public.
      registration.remove(tenant, Courier.ACTOR, id);
    }
  }

  @Test
  void redirectToAClosedAddressIsAFailureAndNotFollowed() throws Exception {
    Tenant tenant = courier.tenant();
    answer = OPENED;
    HttpServer open = HttpServer.create(new InetSocketAddress(OPENED, 0), 0);
    try (Receiver inside = Receiver.plain(exchange -> exchange.sendResponseHeaders(200, -1))) {
      open.createContext(
          "/",
          exchange -> {
            exchange
                .getResponseHeaders()
                .set("Location", "http://127.0.0.1:%d/".formatted(inside.port()));
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
          });
      open.start();
      WebhookId id = courier.register(tenant, url(open.getAddress().getPort())).endpoint().id();
      courier.publish(tenant, "one");
      Delivery waiting = courier.settled(tenant, id, 1);

      assertThat(waiting.due()).isPresent();
      assertThat(attempt(tenant, id, waiting).status()).isEqualTo(Optional.of(307));
      assertThat(inside.calls()).isZero();
    } finally {
      open.stop(0);
    }
  }

  private Attempt attempt(Tenant tenant, WebhookId id, Delivery delivery) {
    return courier.log(tenant, id).attempts().get(delivery.id()).getFirst();
  }
}
