package org.viralstack.studio.webhook.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.audit.Actor;
import org.viralstack.studio.node.Node;
import org.viralstack.studio.node.Tenants;
import org.viralstack.studio.webhook.EventType;
import org.viralstack.studio.webhook.WebhookId;
import org.viralstack.studio.webhook.endpoint.RegistrationOutcome.Registered;
import org.viralstack.testing.database.Database;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointRegistrationTest {
  private static final Actor ACTOR = new Actor.Installation();
  private static final Set<EventType> ALL = EnumSet.allOf(EventType.class);
  private static final String URL = "https://1.1.1.1/hook";

  private final Database database = new Database();
  private Node node;

  @BeforeAll
  void start() {
    node = Node.start(database, Clock.systemUTC(), Map.of("viralstack.node.roles", "api"));
  }

  @AfterAll
  void stop() {
    node.close();
  }

  private Tenant tenant() {
    return Tenants.on(database, "pro");
  }

  private EndpointRegistration registration() {
    return node.the(EndpointRegistration.class);
  }

  private WebhookEndpoints endpoints() {
    return node.the(WebhookEndpoints.class);
  }

  private RegistrationOutcome register(Tenant tenant, String url) {
    return registration().register(tenant, ACTOR, registration().judge(url), ALL);
  }

  private EditOutcome edit(Tenant tenant, WebhookId id, EndpointEdit edit) {
    return registration().edit(tenant, ACTOR, id, edit, edit.url().map(registration()::judge));
  }

  private Registered registered(Tenant tenant) {
    return (Registered) register(tenant, URL);
  }

  @Test
  void secretIsSealedInTheDatabaseAndOpensForItsEndpointOnly() {
    Tenant tenant = tenant();
    Registered one = registered(tenant);
    Registered other = registered(tenant);

    assertThat(one.secret().reveal()).isNotEqualTo(other.secret().reveal());
    assertThat(endpoints().secret(tenant, one.endpoint().id()).orElseThrow().reveal())
        .isEqualTo(one.secret().reveal());
    assertThat(
            database.count(
                "SELECT count(*) FROM studio.webhook_endpoints WHERE sealed_secret LIKE '%"
                    + one.secret().reveal().substring(6)
                    + "%'"))
        .isZero();
  }

  @Test
  void endpointOfAnotherTenantDoesNotExist() {
    WebhookId id = registered(tenant()).endpoint().id();
    Tenant other = tenant();

    assertThat(endpoints().find(other, id)).isEmpty();
    assertThat(endpoints().secret(other, id)).isEmpty();
    assertThat(registration().remove(other, ACTOR, id)).isFalse();
    assertThat(
            edit(
                other,
                id,
                new EndpointEdit(Optional.empty(), Optional.empty(), Optional.of(false))))
        .isInstanceOf(EditOutcome.NoSuchEndpoint.class);
    assertThat(endpoints().page(other, 0, 10).total()).isZero();
  }

  @Test
  void addressThatIsNotPublicIsRefusedWhenMadeAndWhenChanged() {
    Tenant tenant = tenant();
    WebhookId id = registered(tenant).endpoint().id();

    for (String url : List.of("http://1.1.1.1/", "https://127.0.0.1/", "https://localhost/")) {
      assertThat(register(tenant, url)).isInstanceOf(RegistrationOutcome.UrlRefused.class);
      assertThat(
              edit(
                  tenant,
                  id,
                  new EndpointEdit(Optional.of(url), Optional.empty(), Optional.empty())))
          .isInstanceOf(EditOutcome.UrlRefused.class);
    }
    assertThat(endpoints().find(tenant, id).orElseThrow().url()).isEqualTo(URL);
  }

  @Test
  void everyPartCanBeChangedAlone() {
    Tenant tenant = tenant();
    WebhookId id = registered(tenant).endpoint().id();
    Set<EventType> failed = Set.of(EventType.SLIDESHOW_FAILED);

    edit(tenant, id, new EndpointEdit(Optional.empty(), Optional.of(failed), Optional.of(false)));

    WebhookEndpoint changed = endpoints().find(tenant, id).orElseThrow();
    assertThat(changed.events()).isEqualTo(failed);
    assertThat(changed.status()).isEqualTo(EndpointStatus.DISABLED);
    assertThat(changed.url()).isEqualTo(URL);
  }

  @Test
  void ofManyAtOnceExactlyAsManyAreMadeAsMayBe() throws Exception {
    Tenant tenant = tenant();
    try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
      Callable<RegistrationOutcome> call = () -> register(tenant, URL);
      List<RegistrationOutcome> outcomes =
          threads.invokeAll(Collections.nCopies(32, call)).stream().map(Future::resultNow).toList();

      assertThat(outcomes.stream().filter(Registered.class::isInstance))
          .hasSize(EndpointRegistration.MOST);
      assertThat(endpoints().page(tenant, 0, 100).total()).isEqualTo(EndpointRegistration.MOST);
    }
  }

  @Test
  void everyChangeLeavesAnAuditEvent() {
    Tenant tenant = tenant();
    WebhookId id = registered(tenant).endpoint().id();
    edit(tenant, id, new EndpointEdit(Optional.empty(), Optional.empty(), Optional.of(false)));
    registration().remove(tenant, ACTOR, id);

    assertThat(
            database.count(
                "SELECT count(DISTINCT action) FROM auth.audit_events WHERE target = '"
                    + id
                    + "' AND action IN ('webhook.created', 'webhook.updated', 'webhook.deleted')"))
        .isEqualTo(3);
  }
}
