package org.viralstack.system.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** State of the organization × method × kind of credentials × surface. */
@OnPlatform
class OrganizationStatesIT {
  private static final String SLIDES = "/v0/api/v1";
  private static final String ADMIN = SLIDES + "/admin/organizations/";

  private final Api api;
  private final Customers customers;
  private final States states;

  OrganizationStatesIT(Platform platform, Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
    this.states = States.on(platform, api, customers);
  }

  @ParameterizedTest
  @CsvSource({
    "ACTIVE,    0, 200, 201, ''",
    "TRIALING,  0, 200, 201, ''",
    "PAST_DUE, 13, 200, 403, ORG_PAST_DUE",
    "SUSPENDED, 0, 403, 403, ORG_SUSPENDED",
    "CANCELED,  0, 403, 403, ORG_SUSPENDED"
  })
  void stateDecidesWhatKeysAndSessionsMayDo(
      String status, int days, int reading, int writing, String code) {
    Customer customer = customers.on("pro");
    String key = customers.key(customer);
    states.set(customer, status, days);

    for (String credential : new String[] {customer.token(), key}) {
      Answer read = api.get(SLIDES + "/apps").bearer(credential).send().expect(reading);
      Answer written = make(credential).expect(writing);
      Answer me = api.get("/v1/me").bearer(credential).send().expect(reading);
      if (reading == 403) {
        assertThat(read.json().getString("message")).isEqualTo(code);
        assertThat(me.json().getString("code")).isEqualTo("FORBIDDEN");
        assertThat(me.json().getString("error")).contains("billing");
      }
      if (writing == 403) {
        assertThat(written.json().getString("message")).isEqualTo(code);
        assertThat(written.json().getString("detail")).isNotBlank();
      }
      api.get(SLIDES + "/usage").bearer(credential).send().expect(200);
      api.get("/v1/usage").bearer(credential).send().expect(200);
      api.get(SLIDES + "/billing/subscription").bearer(credential).send().expect(200);
    }
    assertThat(api.get(SLIDES + "/auth/session").bearer(customer.token()).send().expect(200).text())
        .contains('"' + status + '"');
    api.post(SLIDES + "/auth/logout").bearer(customer.token()).send().expect(200);
  }

  @Test
  void paymentThatStaysAwayForFourteenDaysSuspends() {
    Customer customer = customers.on("pro");
    states.nearlyOverdue(customer);

    await()
        .atMost(Duration.ofSeconds(10))
        .until(
            () ->
                api.get(SLIDES + "/apps")
                    .bearer(customer.token())
                    .send()
                    .text()
                    .contains("ORG_SUSPENDED"));
  }

  @Test
  void leakedKeyCanBeRevokedWhateverTheState() {
    Customer customer = customers.on("pro");
    customers.key(customer);
    String id =
        api.get(SLIDES + "/api-keys")
            .bearer(customer.token())
            .send()
            .expect(200)
            .json()
            .getJsonArray("data")
            .getJsonObject(0)
            .getString("_id");
    states.set(customer, "PAST_DUE", 1);

    api.post(SLIDES + "/api-keys/" + id + "/revoke").bearer(customer.token()).send().expect(200);
  }

  @Test
  void suspensionIsInForceWithTheNextCallAndResumingFindsWhatWasBefore() {
    Customer customer = customers.on("pro");
    String key = customers.key(customer);
    api.get("/v1/me").key(key).send().expect(200);

    operate(customer, "suspend");
    api.get("/v1/me").key(key).send().expect(403);
    make(customer.token()).expect(403);

    operate(customer, "resume");
    api.get("/v1/me").key(key).send().expect(200);
    make(customer.token()).expect(201);
  }

  @Test
  void suspendedTrialGoesOnWhenItIsResumed() {
    Customer customer = customers.on("starter");
    states.set(customer, "TRIALING", 0);

    assertThat(operate(customer, "suspend").body().getString("status")).isEqualTo("SUSPENDED");
    assertThat(operate(customer, "resume").body().getString("status")).isEqualTo("TRIALING");
  }

  @Test
  void nobodyJoinsWhatIsSuspendedAndWhoIsSuspendedMayJoinAnother() {
    Customer host = customers.on("pro");
    Customer guest = customers.on("pro");
    String token =
        api.post(SLIDES + "/members")
            .bearer(host.token())
            .json("{\"email\": \"%s\", \"role\": \"member\"}".formatted(guest.email()))
            .send()
            .expect(201)
            .body()
            .getString("token");
    operate(guest, "suspend");
    operate(host, "suspend");

    assertThat(accept(guest, token, "closed").expect(403).json().getString("message"))
        .isEqualTo("ORG_SUSPENDED");
    operate(host, "resume");
    accept(guest, token, "open").expect(200);
    assertThat(accept(guest, token, "open").expect(200).header("Idempotency-Replayed"))
        .isEqualTo("true");
  }

  private Answer accept(Customer guest, String token, String key) {
    return api.post(SLIDES + "/invitations/accept")
        .bearer(guest.token())
        .header("Idempotency-Key", key)
        .json("{\"token\": \"" + token + "\"}")
        .send();
  }

  @Test
  void anotherOrganizationIsNotConcerned() {
    Customer suspended = customers.on("pro");
    Customer neighbour = customers.on("pro");
    operate(suspended, "suspend");

    make(neighbour.token()).expect(201);
  }

  private Answer operate(Customer customer, String verb) {
    return api.post(ADMIN + customer.organization() + "/" + verb)
        .bearer(customers.operatorToken())
        .json("{}")
        .send()
        .expect(200);
  }

  private Answer make(String credential) {
    return api.post(SLIDES + "/apps")
        .bearer(credential)
        .json("{\"name\": \"App %s\", \"niche\": \"fitness\"}".formatted(System.nanoTime()))
        .send();
  }
}
