package org.viralstack.system.slides.slideshow;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** What the endpoints of slideshows refuse, and with which code. */
@OnPlatform
class SlideshowRefusalsIT {
  private static final String NOBODY = "/ss_01ARZ3NDEKTSV4RRFFQ69G5FAV";

  private final Platform platform;
  private final Api api;
  private final Customers customers;

  SlideshowRefusalsIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.customers = customers;
  }

  private Studio studio(String plan) {
    return with(customers.on(plan).token());
  }

  private Studio with(String credential) {
    return new Studio(api, platform.address(), credential);
  }

  private static String code(Answer answer) {
    return answer.json().getString("message");
  }

  @Test
  void bodyWithoutATemplateOrWithUnknownVariablesIsInvalid() {
    Studio studio = studio("pro");
    String app = studio.app();

    assertThat(code(studio.ask(app, "{}").expect(400))).isEqualTo("VALIDATION_ERROR");
    assertThat(
            code(
                studio
                    .ask(
                        app,
                        "{\"template_key\": \"%s\", \"variable_overrides\": {\"no\": \"x\"}}"
                            .formatted(Studio.TEMPLATE))
                    .expect(400)))
        .isEqualTo("VALIDATION_ERROR");
    JsonObject twice =
        api.call("PATCH", Studio.SLIDESHOWS + NOBODY)
            .bearer(studio.credential())
            .json(
                "{\"slides\": [{\"position\": 2, \"text\": \"a\"}, {\"position\": 2, \"text\": \"b\"}]}")
            .send()
            .expect(400)
            .json();
    assertThat(twice.getJsonArray("errors").toString())
        .isEqualTo("[{\"field\":\"slides\",\"problem\":\"must name each position once\"}]");
    api.get(Studio.SLIDESHOWS + "?limit=101").bearer(studio.credential()).send().expect(400);
    api.get(Studio.SLIDESHOWS + "?status=MADE").bearer(studio.credential()).send().expect(400);
    api.get(Studio.SLIDESHOWS + "?app_id=x").bearer(studio.credential()).send().expect(400);
  }

  @Test
  void quotaThatIsUsedUpIsNamed() {
    Customer customer = customers.free();
    Studio studio = with(customer.token());
    String app = studio.app();
    for (int i = 0; i < 5; i++) {
      studio.asked(app);
    }
    JsonObject error =
        studio.ask(app, "{\"template_key\": \"%s\"}".formatted(Studio.TEMPLATE)).expect(402).json();

    assertThat(error.getString("message")).isEqualTo("QUOTA_EXCEEDED");
    assertThat(error.getString("feature")).isEqualTo("slideshows_per_month");
    assertThat(error.getString("required")).isEqualTo("starter");
  }

  @Test
  void unknownAppHookTemplateAndSlideshowHaveCodesOfTheirOwn() {
    Studio studio = studio("pro");
    String app = studio.app();
    String body = "{\"template_key\": \"%s\"}".formatted(Studio.TEMPLATE);

    assertThat(code(studio.ask("app_01ARZ3NDEKTSV4RRFFQ69G5FAV", body).expect(404)))
        .isEqualTo("APP_NOT_FOUND");
    assertThat(
            code(
                studio
                    .ask(
                        app,
                        "{\"template_key\": \"%s\", \"hook_id\": \"hk_01ARZ3NDEKTSV4RRFFQ69G5FAV\"}"
                            .formatted(Studio.TEMPLATE))
                    .expect(404)))
        .isEqualTo("HOOK_NOT_FOUND");
    assertThat(code(studio.ask(app, "{\"template_key\": \"none\"}").expect(422)))
        .isEqualTo("TEMPLATE_NOT_FOUND");
    assertThat(
            code(
                api.get(Studio.SLIDESHOWS + NOBODY).bearer(studio.credential()).send().expect(404)))
        .isEqualTo("SLIDESHOW_NOT_FOUND");
  }

  @Test
  void slideshowOfAnotherOrganizationDoesNotExist() {
    Studio owner = studio("pro");
    String app = owner.app();
    String path = Studio.SLIDESHOWS + "/" + owner.asked(app);
    String other = customers.on("pro").token();

    assertThat(
            code(
                with(other)
                    .ask(app, "{\"template_key\": \"%s\"}".formatted(Studio.TEMPLATE))
                    .expect(404)))
        .isEqualTo("APP_NOT_FOUND");
    api.get(path).bearer(other).send().expect(404);
    api.get(path + "/export").bearer(other).send().expect(404);
    api.get(path + "/slides/1.png").bearer(other).send().expect(404);
    api.call("PATCH", path).bearer(other).json("{\"caption\": \"x\"}").send().expect(404);
    api.call("DELETE", path).bearer(other).send().expect(404);
    api.get(path).send().expect(401);
  }
}
