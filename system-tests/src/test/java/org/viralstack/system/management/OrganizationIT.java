package org.viralstack.system.management;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
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

/** The organization that a session is in, and going over to another. */
@OnPlatform
class OrganizationIT {
  private static final String ORGANIZATION = "/v0/api/v1/organization";
  private static final String AUTH = "/v0/api/v1/auth/";

  private final Api api;
  private final Customers customers;
  private final Colleagues colleagues;

  OrganizationIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
    this.colleagues = new Colleagues(api);
  }

  private Answer rename(String token, String body) {
    return api.call("PATCH", ORGANIZATION).bearer(token).json(body).send();
  }

  private Answer change(String token, String organization) {
    return api.post(AUTH + "switch")
        .bearer(token)
        .json(Json.createObjectBuilder().add("organization_id", organization).build().toString())
        .send();
  }

  private JsonObject show(String token) {
    return api.get(ORGANIZATION).bearer(token).send().expect(200).body();
  }

  @Nested
  class Ok {
    @Test
    void organizationIsShownToSessionsAndKeys() {
      Customer owner = customers.on("pro");

      JsonObject shown = show(owner.token());

      assertThat(shown.keySet())
          .containsExactlyInAnyOrder("_id", "name", "status", "plan", "createdAt");
      assertThat(shown.getString("_id")).isEqualTo(owner.organization());
      assertThat(shown.getString("plan")).isEqualTo("pro");
      assertThat(api.get(ORGANIZATION).key(customers.key(owner)).send().expect(200).body())
          .isEqualTo(shown);
    }

    @Test
    void adminRenamesIt() {
      Customer owner = customers.on("pro");
      Customer admin = colleagues.join(owner, "admin");

      rename(admin.token(), "{\"name\": \"  Ünïcode & Söhne \"}").expect(200);

      assertThat(show(owner.token()).getString("name")).isEqualTo("Ünïcode & Söhne");
    }

    @Test
    void memberSwitchesAndTheSessionBeforeEnds() {
      Customer owner = customers.on("pro");
      Customer guest = customers.free();
      String invitation =
          colleagues.invite(owner, guest.email(), "viewer").expect(201).body().getString("token");
      colleagues.accept(guest, invitation).expect(200);

      Answer answer = change(guest.token(), owner.organization()).expect(200);

      assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
      assertThat(answer.header("Set-Cookie")).startsWith("vs_session=ey").contains("HttpOnly");
      String token = answer.body().getString("token");
      assertThat(show(token).getString("_id")).isEqualTo(owner.organization());
      api.get(ORGANIZATION).bearer(guest.token()).send().expect(401);
      JsonObject home = change(token, guest.organization()).expect(200).body();
      assertThat(show(home.getString("token")).getString("_id")).isEqualTo(guest.organization());
      assertThat(home.getString("expires_at")).isEqualTo(answer.body().getString("expires_at"));
    }
  }

  @Nested
  class BadRequest {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"name\": null}",
          "{\"name\": \"\"}",
          "{\"name\": \" \"}",
          "{\"name\": 5}",
          "{\"name\": \"two\\nlines\"}",
          "{\"name\": \"A\", \"plan\": \"pro\"}"
        })
    void nameOfAnotherFormIsRefused(String body) {
      rename(customers.free().token(), body).expect(400);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "{\"organization_id\": 7}",
          "{\"organization_id\": \"org_x\"}",
          "{\"organization_id\": null}"
        })
    void organizationOfAnotherFormIsRefused(String body) {
      api.post(AUTH + "switch").bearer(customers.free().token()).json(body).send().expect(400);
    }
  }

  @Nested
  class Forbidden {
    @ParameterizedTest
    @ValueSource(strings = {"member", "viewer"})
    void othersDoNotRenameIt(String role) {
      Customer other = colleagues.join(customers.on("pro"), role);

      rename(other.token(), "{\"name\": \"Mine\"}").expect(403);
    }

    @Test
    void renamingByCookieFromAForeignPageIsRefused() {
      Customer owner = customers.free();

      api.call("PATCH", ORGANIZATION)
          .header("Cookie", "vs_session=" + owner.token())
          .header("Origin", "https://evil.example")
          .json("{\"name\": \"Evil\"}")
          .send()
          .expect(403);
    }

    @Test
    void organizationOfOthersIsToldLikeOneThatThereIsNot() {
      Customer owner = customers.free();
      Customer stranger = customers.free();

      String foreign = change(stranger.token(), owner.organization()).expect(403).text();

      assertThat(foreign).contains("\"message\":\"ORG_NOT_FOUND\"");
      assertThat(change(stranger.token(), "org_01ARZ3NDEKTSV4RRFFQ69G5FAV").expect(403).text())
          .isEqualTo(foreign);
      assertThat(show(stranger.token()).getString("_id")).isEqualTo(stranger.organization());
    }
  }
}
