package org.viralstack.system.slides;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;

/** {@code /v0/api/v1/apps}. */
@OnPlatform
class AppsIT {
  private static final String APPS = "/v0/api/v1/apps";

  private final Api api;
  private final Customers customers;

  AppsIT(Api api, Customers customers) {
    this.api = api;
    this.customers = customers;
  }

  private Answer create(String credential, String body) {
    return api.post(APPS).bearer(credential).json(body).send();
  }

  @Nested
  class Created {
    @Test
    void appHasTheDocumentedFields() {
      Customer pro = customers.on("pro");

      Answer answer =
          create(
                  customers.key(pro),
                  """
                  {"name": "Café Timer", "niche": "productivity", "brand_primary_color": "#FF8800",
                   "value_props": ["quick"], "ios_url": "https://example.com/ios"}
                  """)
              .expect(201);

      JsonObject app = answer.body();
      assertThat(app.getString("_id")).matches("app_[0-9A-HJKMNP-TV-Z]{26}");
      assertThat(app.getString("organization_id")).isEqualTo(pro.organization());
      assertThat(app.getString("slug")).isEqualTo("cafe-timer");
      assertThat(app.getString("language")).isEqualTo("en");
      assertThat(app.getString("status")).isEqualTo("ACTIVE");
      assertThat(app.getString("brand_primary_color")).isEqualTo("#ff8800");
      assertThat(app.getString("createdAt"))
          .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    }

    @Test
    void unknownFieldIsAcceptedAndNamed() {
      Answer answer =
          create(
                  customers.free().token(),
                  "{\"name\": \"A\", \"niche\": \"fitness\", \"colour\": 1}")
              .expect(201);

      assertThat(answer.header("X-Ignored-Fields")).isEqualTo("colour");
    }
  }

  @Nested
  class Ok {
    @Test
    void listIsPagedAndNewestFirst() {
      String token = customers.on("pro").token();
      for (String name : List.of("one", "two", "three")) {
        create(token, "{\"name\": \"%s\", \"niche\": \"fitness\"}".formatted(name)).expect(201);
      }

      JsonObject page = api.get(APPS + "?limit=2&page=2").bearer(token).send().expect(200).json();

      assertThat(page.getInt("page")).isEqualTo(2);
      assertThat(page.getInt("limit")).isEqualTo(2);
      assertThat(page.getInt("total")).isEqualTo(3);
      assertThat(page.getJsonArray("data").getJsonObject(0).getString("name")).isEqualTo("one");
    }

    @Test
    void pageBeyondTheEndIsEmpty() {
      Answer answer =
          api.get(APPS + "?page=999999999&limit=100")
              .bearer(customers.free().token())
              .send()
              .expect(200);

      assertThat(answer.text())
          .isEqualTo("{\"success\":true,\"data\":[],\"page\":999999999,\"limit\":100,\"total\":0}");
    }

    @Test
    void sessionsStillWorkOnStarter() {
      api.get(APPS).bearer(customers.on("starter").token()).send().expect(200);
    }
  }

  @Nested
  class BadRequest {
    @Test
    void everyProblemOfTheBodyIsNamedAtOnce() {
      Answer answer =
          create(
                  customers.free().token(),
                  "{\"name\": 7, \"brand_primary_color\": \"red\", \"slug\": \"A b\"}")
              .expect(400);

      assertThat(answer.json().getString("message")).isEqualTo("VALIDATION_ERROR");
      assertThat(answer.json().getJsonArray("errors"))
          .extracting(problem -> problem.asJsonObject().getString("field"))
          .containsExactlyInAnyOrder("name", "niche", "brand_primary_color", "slug");
    }

    @Test
    void nameOfWhichNothingCanBeWrittenIsRefused() {
      String token = customers.free().token();

      for (int codePoint : List.of(0xe000, 0x202e, 0xfeff, 0x0378, 0x10ffff, 0xa0)) {
        String body = "{\"name\": \"%s\", \"niche\": \"design\"}";
        Answer answer = create(token, body.formatted(Character.toString(codePoint))).expect(400);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
            .isEqualTo("name");
      }
    }

    @Test
    void pictureMayNotStandAtAnAddressThatIsNotPublic() {
      String token = customers.free().token();

      for (String url :
          List.of(
              "https://127.0.0.2/a.png",
              "https://[::1]/a.png",
              "https://10.0.0.1/a.png",
              "https://169.254.169.254/latest/meta-data",
              "https://[::ffff:169.254.169.254]/",
              "https://2130706433/a.png",
              "file:///etc/passwd")) {
        Answer answer =
            create(
                    token,
                    "{\"name\": \"A\", \"niche\": \"design\", \"screenshots\": [\"%s\"]}"
                        .formatted(url))
                .expect(400);
        assertThat(answer.json().getJsonArray("errors").getJsonObject(0).getString("field"))
            .as(url)
            .isEqualTo("screenshots");
      }
    }

    @Test
    void limitOutsideItsRangeIsRefused() {
      String token = customers.free().token();

      for (String query : List.of("limit=0", "limit=101", "limit=x", "page=0", "status=GONE")) {
        assertThat(api.get(APPS + "?" + query).bearer(token).send().status())
            .as(query)
            .isEqualTo(400);
      }
    }
  }

  @Nested
  class Forbidden {
    @Test
    void keysLackTheApiOnFreeAndStarter() {
      for (Customer customer : List.of(customers.free(), customers.on("starter"))) {
        JsonObject error = api.get(APPS).key(customers.key(customer)).send().expect(403).json();

        assertThat(error.getBoolean("success")).isFalse();
        assertThat(error.getString("message")).isEqualTo("PLAN_LACKS_API");
        assertThat(error.getString("required")).isEqualTo("pro");
      }
    }
  }

  @Nested
  class NotFound {
    @Test
    void appOfAnotherOrganizationDoesNotExist() {
      String id =
          create(customers.free().token(), "{\"name\": \"mine\", \"niche\": \"fitness\"}")
              .expect(201)
              .body()
              .getString("_id");

      Answer answer = api.get(APPS + "/" + id).bearer(customers.free().token()).send().expect(404);

      assertThat(answer.json().getString("message")).isEqualTo("APP_NOT_FOUND");
    }

    @Test
    void malformedIdentifierIsAnAppThatDoesNotExist() {
      assertThat(
              api.get(APPS + "/nonsense")
                  .bearer(customers.free().token())
                  .send()
                  .expect(404)
                  .text())
          .contains("APP_NOT_FOUND");
    }
  }
}
