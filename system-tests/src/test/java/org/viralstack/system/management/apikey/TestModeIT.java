package org.viralstack.system.management.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.management.apikey.Keys.Made;

/** Keys for test data, beside those for real data. */
@OnPlatform
class TestModeIT {
  private static final String APPS = "/v0/api/v1/apps";

  private final Api api;
  private final Keys keys;
  private final Customer pro;
  private final Made real;
  private final Made test;

  TestModeIT(Platform platform, Api api, Customers customers) {
    this.api = api;
    this.keys = new Keys(platform, api);
    this.pro = customers.on("pro");
    this.real = keys.make(pro.token(), "live", "");
    this.test = keys.make(pro.token(), "test", "");
  }

  @Test
  void neitherKeySeesTheDataOfTheOtherAndSessionsSeeTheRealData() {
    String realApp = app(real.key(), 201);
    String testApp = app(test.key(), 201);

    for (String credential : new String[] {real.key(), pro.token()}) {
      assertThat(apps(credential)).contains(realApp).doesNotContain(testApp);
      api.get(APPS + "/" + testApp).bearer(credential).send().expect(404);
      api.get(APPS + "/" + realApp).bearer(credential).send().expect(200);
    }
    assertThat(apps(test.key())).contains(testApp).doesNotContain(realApp);
    api.get(APPS + "/" + realApp).bearer(test.key()).send().expect(404);
    api.get(APPS + "/" + testApp).bearer(test.key()).send().expect(200);
  }

  @Test
  void testDataUsesNoQuota() {
    for (int i = 0; i < 12; i++) {
      app(test.key(), 201);
    }
    for (int i = 0; i < 10; i++) {
      app(real.key(), 201);
    }
    app(real.key(), 402);
    app(test.key(), 201);
  }

  @Test
  void testKeyReachesTestKeysOnly() {
    Made other = keys.make(test.key(), "test", "");
    keys.ask(test.key(), "live", "").expect(403);
    assertThat(api.get(Keys.PATH).bearer(test.key()).send().text())
        .contains(other.id())
        .doesNotContain(real.id());
    assertThat(api.get(Keys.PATH).bearer(real.key()).send().text())
        .contains(real.id())
        .doesNotContain(other.id());
    assertThat(api.get(Keys.PATH).bearer(pro.token()).send().text())
        .contains(real.id(), other.id());

    keys.patch(test.key(), real, "{\"name\": \"x\"}").expect(404);
    keys.rotate(test.key(), real, "{}").expect(404);
    keys.revoke(test.key(), real).expect(404);
    keys.delete(test.key(), real).expect(404);
    api.get(real.path()).bearer(test.key()).send().expect(404);
    assertThat(keys.use(real.key())).isEqualTo(200);
    keys.patch(test.key(), other, "{\"name\": \"x\"}").expect(200);
    keys.revoke(test.key(), other).expect(200);
  }

  private int made;

  private String app(String credential, int status) {
    String body = "{\"name\": \"App %d\", \"niche\": \"fitness\"}".formatted(made++);
    var answer = api.post(APPS).bearer(credential).json(body).send().expect(status);
    return status == 201 ? answer.body().getString("_id") : "";
  }

  private String apps(String credential) {
    return api.get(APPS).bearer(credential).send().expect(200).text();
  }
}
