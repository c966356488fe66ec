package org.viralstack.system.management;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
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

/** The members of an organization. */
@OnPlatform
class MembersIT {
  private static final String MEMBERS = "/v0/api/v1/members";
  private static final String NOBODY = "user_01ARZ3NDEKTSV4RRFFQ69G5FAV";

  private final Api api;
  private final Customers customers;
  private final Colleagues colleagues;

  MembersIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
    this.colleagues = new Colleagues(api);
  }

  private Answer change(Customer by, String user, String body) {
    return api.call("PATCH", MEMBERS + "/" + user).bearer(by.token()).json(body).send();
  }

  private Answer remove(Customer by, String user) {
    return api.call("DELETE", MEMBERS + "/" + user).bearer(by.token()).send();
  }

  private Answer session(Customer of) {
    return api.get("/v0/api/v1/auth/session").bearer(of.token()).send();
  }

  @Nested
  class Ok {
    @Test
    void membersAreListedInTheOrderInWhichTheyJoined() {
      Customer owner = customers.on("pro");
      Customer viewer = colleagues.join(owner, "viewer");

      JsonObject page = api.get(MEMBERS).bearer(viewer.token()).send().expect(200).json();

      assertThat(page.getInt("total")).isEqualTo(2);
      assertThat(page.getJsonArray("data"))
          .extracting(member -> member.asJsonObject().getString("_id"))
          .containsExactly(owner.user(), viewer.user());
      assertThat(page.getJsonArray("data").getJsonObject(1).keySet())
          .containsExactlyInAnyOrder("_id", "name", "email", "role", "disabled", "joined_at");
      assertThat(
              api.get(MEMBERS + "?page=2147483647&limit=100")
                  .bearer(owner.token())
                  .send()
                  .expect(200)
                  .json()
                  .getJsonArray("data"))
          .isEmpty();
    }

    @Test
    void changedRoleIsInForceAtOnce() {
      Customer owner = customers.on("pro");
      Customer member = colleagues.join(owner, "member");
      assertThat(session(member).expect(200).body().getString("role")).isEqualTo("member");

      change(owner, member.user(), "{\"role\": \"admin\"}").expect(200);

      assertThat(session(member).expect(200).body().getString("role")).isEqualTo("admin");
      colleagues.invite(member, Colleagues.fresh(), "viewer").expect(201);
      change(owner, member.user(), "{\"role\": \"viewer\"}").expect(200);
      colleagues.invite(member, Colleagues.fresh(), "viewer").expect(403);
    }

    @Test
    void removedMembersSessionIsDeadAtOnceAndTheSeatIsFree() {
      Customer owner = customers.on("starter");
      Customer first = colleagues.join(owner, "member");
      colleagues.join(owner, "member");
      colleagues.invite(owner, Colleagues.fresh(), "member").expect(402);
      session(first).expect(200);

      remove(owner, first.user()).expect(200);

      session(first).expect(401);
      colleagues.join(owner, "member");
    }

    @Test
    void everybodyMayLeave() {
      Customer owner = customers.on("pro");
      Customer viewer = colleagues.join(owner, "viewer");

      remove(viewer, viewer.user()).expect(200);

      session(viewer).expect(401);
    }
  }

  @Nested
  class BadRequest {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "[]",
          "{\"role\": null}",
          "{\"role\": 1}",
          "{\"role\": \"OWNER\"}",
          "{\"role\": \"king\"}",
          "{\"role\": [\"admin\"]}",
          "{\"role\": \"admin\", \"rolle\": \"owner\"}"
        })
    void bodyOfAnotherFormIsRefused(String body) {
      Customer owner = customers.free();

      Answer answer = change(owner, owner.user(), body).expect(400);

      assertThat(answer.json().getString("message")).isEqualTo("VALIDATION_ERROR");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=0", "?limit=101", "?page=2147483648", "?page=one"})
    void pageOutOfRangeIsRefused(String query) {
      api.get(MEMBERS + query).bearer(customers.free().token()).send().expect(400);
    }
  }

  @Nested
  class Forbidden {
    @Test
    void adminsLeaveOwnersAlone() {
      Customer owner = customers.on("pro");
      Customer admin = colleagues.join(owner, "admin");

      for (Answer refused :
          new Answer[] {
            change(admin, owner.user(), "{\"role\": \"member\"}"),
            change(admin, admin.user(), "{\"role\": \"owner\"}"),
            remove(admin, owner.user()),
            colleagues.invite(admin, Colleagues.fresh(), "owner")
          }) {
        JsonObject error = refused.expect(403).json();
        assertThat(error.getString("message")).isEqualTo("INSUFFICIENT_ROLE");
        assertThat(error.getString("required")).isEqualTo("owner");
      }
    }

    @ParameterizedTest
    @ValueSource(strings = {"member", "viewer"})
    void othersChangeNobody(String role) {
      Customer owner = customers.on("pro");
      Customer other = colleagues.join(owner, role);

      change(other, other.user(), "{\"role\": \"admin\"}").expect(403);
      remove(other, owner.user()).expect(403);
      colleagues.invite(other, Colleagues.fresh(), "viewer").expect(403);
      api.get("/v0/api/v1/invitations").bearer(other.token()).send().expect(403);
      session(owner).expect(200);
    }

    @Test
    void keysDoNotManagePeople() {
      Customer owner = customers.on("pro");
      String key = customers.key(owner);

      api.get(MEMBERS).key(key).send().expect(403);
      api.call("DELETE", MEMBERS + "/" + owner.user()).key(key).send().expect(403);
      api.post(MEMBERS).key(key).json("{}").send().expect(403);
    }

    @Test
    void changeByCookieFromAForeignPageIsRefused() {
      Customer owner = customers.free();
      for (String method : new String[] {"PATCH", "DELETE"}) {
        Answer answer =
            api.call(method, MEMBERS + "/" + owner.user())
                .header("Cookie", "vs_session=" + owner.token())
                .header("Origin", "https://evil.example")
                .json("{\"role\": \"viewer\"}")
                .send()
                .expect(403);
        assertThat(answer.json().getString("message")).isEqualTo("CROSS_SITE_REQUEST");
      }
    }
  }

  @Nested
  class NotFound {
    @Test
    void memberOfAnotherOrganizationIsUnknown() {
      Customer owner = customers.free();
      Customer stranger = customers.free();

      for (String user : new String[] {stranger.user(), NOBODY, "user_x", "%20"}) {
        change(owner, user, "{\"role\": \"viewer\"}").expect(404);
        remove(owner, user).expect(404);
      }
      session(stranger).expect(200);
    }
  }

  @Nested
  class Conflict {
    @Test
    void lastOwnerStays() {
      Customer owner = customers.on("pro");
      colleagues.join(owner, "admin");

      for (Answer refused :
          new Answer[] {
            remove(owner, owner.user()), change(owner, owner.user(), "{\"role\": \"admin\"}")
          }) {
        assertThat(refused.expect(409).json().getString("message")).isEqualTo("LAST_OWNER");
      }
      assertThat(session(owner).expect(200).body().get("role"))
          .isNotEqualTo(JsonValue.NULL)
          .hasToString("\"owner\"");
    }
  }
}
