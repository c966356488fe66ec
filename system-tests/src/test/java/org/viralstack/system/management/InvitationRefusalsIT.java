package org.viralstack.system.management;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Colleagues;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** Invitations that are not sent, and those by which nobody joins. */
@OnPlatform
class InvitationRefusalsIT {
  private static final String INVITATIONS = "/v0/api/v1/invitations";
  private static final String UNKNOWN = "vsi_" + "0".repeat(43);

  private final Api api;
  private final Customers customers;
  private final Colleagues colleagues;

  InvitationRefusalsIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
    this.colleagues = new Colleagues(api);
  }

  @Nested
  class BadRequest {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"email\": \"a@b.test\"}",
          "{\"email\": \"no address\", \"role\": \"admin\"}",
          "{\"email\": 7, \"role\": \"admin\"}",
          "{\"email\": \"a@b.test\", \"role\": \"admin\", \"rolle\": 1}"
        })
    void invitationOfAnotherFormIsRefused(String body) {
      Customer owner = customers.free();

      api.post("/v0/api/v1/members").bearer(owner.token()).json(body).send().expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"token\": 1}", "{\"token\": \"\"}", "{\"token\": \"vsi_x\"}"})
    void tokenOfAnotherFormIsRefused(String body) {
      api.post(INVITATIONS + "/accept")
          .bearer(customers.free().token())
          .json(body)
          .send()
          .expect(400);
      api.post(INVITATIONS + "/signup").json(body).send().expect(400);
    }
  }

  @Nested
  class PaymentRequired {
    @Test
    void planWithoutASeatLeftIsToldWithTheOneThatHas() {
      JsonObject error =
          colleagues.invite(customers.free(), Colleagues.fresh(), "member").expect(402).json();

      assertThat(error.getString("message")).isEqualTo("QUOTA_EXCEEDED");
      assertThat(error.getString("feature")).isEqualTo("seats");
      assertThat(error.getString("required")).isEqualTo("starter");
    }
  }

  @Nested
  class Forbidden {
    @Test
    void invitationForAnotherAddressIsNotAccepted() {
      Customer owner = customers.on("pro");
      String token =
          colleagues
              .invite(owner, Colleagues.fresh(), "member")
              .expect(201)
              .body()
              .getString("token");

      assertThat(colleagues.accept(customers.free(), token).expect(403).json().getString("message"))
          .isEqualTo("INVITATION_FOR_ANOTHER");
    }

    @Test
    void changeByCookieFromAForeignPageIsRefused() {
      Customer owner = customers.free();
      for (String path : new String[] {"/v0/api/v1/members", INVITATIONS + "/accept"}) {
        Answer answer =
            api.post(path)
                .header("Cookie", "vs_session=" + owner.token())
                .header("Origin", "https://evil.example")
                .json("{}")
                .send()
                .expect(403);
        assertThat(answer.json().getString("message")).isEqualTo("CROSS_SITE_REQUEST");
      }
    }
  }

  @Nested
  class NotFound {
    @Test
    void unknownTokenIsToldTheSameToEverybody() {
      String signedIn = colleagues.accept(customers.free(), UNKNOWN).expect(404).text();

      assertThat(colleagues.signUp(UNKNOWN).expect(404).text()).isEqualTo(signedIn);
    }

    @Test
    void invitationOfAnotherOrganizationIsUnknown() {
      Customer owner = customers.on("pro");
      JsonObject invitation =
          colleagues.invite(owner, Colleagues.fresh(), "member").expect(201).body();
      Customer stranger = customers.free();

      api.call("DELETE", INVITATIONS + "/" + invitation.getString("_id"))
          .bearer(stranger.token())
          .send()
          .expect(404);

      assertThat(
              api.get(INVITATIONS)
                  .bearer(stranger.token())
                  .send()
                  .expect(200)
                  .json()
                  .getInt("total"))
          .isZero();
      colleagues.signUp(invitation.getString("token")).expect(201);
    }
  }

  @Nested
  class Conflict {
    @Test
    void memberIsNotInvitedAgainAndAKnownAddressDoesNotSignUp() {
      Customer owner = customers.on("pro");
      Customer member = customers.free();
      String token =
          colleagues.invite(owner, member.email(), "member").expect(201).body().getString("token");

      assertThat(colleagues.signUp(token).expect(409).json().getString("message"))
          .isEqualTo("EMAIL_EXISTS");
      colleagues.accept(member, token).expect(200);
      assertThat(
              colleagues
                  .invite(owner, member.email(), "member")
                  .expect(409)
                  .json()
                  .getString("message"))
          .isEqualTo("ALREADY_MEMBER");
    }
  }
}
