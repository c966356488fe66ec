package org.viralstack.system.management;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Colleagues;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** Invitations, and who joins by them. */
@OnPlatform
class InvitationsIT {
  private static final String INVITATIONS = "/v0/api/v1/invitations";

  private final Api api;
  private final Customers customers;
  private final Colleagues colleagues;

  InvitationsIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
    this.colleagues = new Colleagues(api);
  }

  private static List<Answer> atOnce(List<Callable<Answer>> calls) throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
      List<Answer> answers = new ArrayList<>();
      for (Future<Answer> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
      return answers;
    }
  }

  @Nested
  class Ok {
    @Test
    void tokenIsShownOnceAndTheInvitationIsListed() {
      Customer owner = customers.on("pro");
      String email = Colleagues.fresh();

      Answer answer = colleagues.invite(owner, email, "admin").expect(201);

      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      String token = answer.body().getString("token");
      assertThat(answer.body().getString("link")).endsWith("/#invitation=" + token);
      Answer list = api.get(INVITATIONS).bearer(owner.token()).send().expect(200);
      assertThat(list.text()).doesNotContain(token);
      JsonObject listed = list.json().getJsonArray("data").getJsonObject(0);
      assertThat(listed.getString("_id")).isEqualTo(answer.body().getString("_id"));
      assertThat(listed.getString("email")).isEqualTo(email);
      assertThat(listed.getString("role")).isEqualTo("admin");
    }

    @Test
    void userJoinsAndSwitches() {
      Customer owner = customers.on("pro");
      Customer guest = customers.free();
      String token =
          colleagues.invite(owner, guest.email(), "member").expect(201).body().getString("token");

      JsonObject joined = colleagues.accept(guest, token).expect(200).body();

      assertThat(joined.getString("organization_id")).isEqualTo(owner.organization());
      JsonObject session =
          api.get("/v0/api/v1/auth/session").bearer(guest.token()).send().expect(200).body();
      assertThat(session.getJsonArray("organizations"))
          .extracting(each -> each.asJsonObject().getString("_id"))
          .containsExactly(guest.organization(), owner.organization());
      colleagues.accept(guest, token).expect(404);
    }

    @Test
    void newPersonHasASessionInTheOrganizationAndOneOfTheirOwn() {
      Customer owner = customers.on("pro");

      Customer joined = colleagues.join(owner, "member");

      assertThat(joined.organization()).isEqualTo(owner.organization());
      JsonObject session =
          api.get("/v0/api/v1/auth/session").bearer(joined.token()).send().expect(200).body();
      assertThat(session.getString("role")).isEqualTo("member");
      assertThat(session.getJsonArray("organizations")).hasSize(2);
    }

    @Test
    void revokedInvitationIsVoid() {
      Customer owner = customers.on("pro");
      JsonObject invitation =
          colleagues.invite(owner, Colleagues.fresh(), "member").expect(201).body();
      String path = INVITATIONS + "/" + invitation.getString("_id");

      api.call("DELETE", path).bearer(owner.token()).send().expect(200);

      colleagues.signUp(invitation.getString("token")).expect(404);
      api.call("DELETE", path).bearer(owner.token()).send().expect(404);
    }
  }

  @Nested
  class Races {
    @Test
    void ofManyWhoAcceptWithSeatsLeftExactlySoManyJoin() throws Exception {
      Customer owner = customers.on("business");
      List<Callable<Answer>> acceptances = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        String token =
            colleagues
                .invite(owner, Colleagues.fresh(), "viewer")
                .expect(201)
                .body()
                .getString("token");
        acceptances.add(() -> colleagues.signUp(token));
      }
      customers.assign(owner, "starter");

      List<Answer> answers = atOnce(acceptances);

      assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
      assertThat(answers)
          .filteredOn(answer -> answer.status() == 402)
          .hasSize(6)
          .allSatisfy(
              answer -> {
                assertThat(answer.json().getString("feature")).isEqualTo("seats");
                assertThat(answer.json().getString("required")).isEqualTo("pro");
              });
      assertThat(
              api.get("/v0/api/v1/members")
                  .bearer(owner.token())
                  .send()
                  .expect(200)
                  .json()
                  .getInt("total"))
          .isEqualTo(3);
    }

    @Test
    void invitationIsUsedOnce() throws Exception {
      Customer owner = customers.on("pro");
      Customer guest = customers.free();
      String token =
          colleagues.invite(owner, guest.email(), "member").expect(201).body().getString("token");
      List<Callable<Answer>> acceptances = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        acceptances.add(() -> colleagues.accept(guest, token));
      }

      List<Answer> answers = atOnce(acceptances);

      assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
      assertThat(answers).filteredOn(answer -> answer.status() == 404).hasSize(15);
    }
  }
}
