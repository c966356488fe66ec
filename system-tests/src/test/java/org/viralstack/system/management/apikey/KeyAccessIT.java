package org.viralstack.system.management.apikey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.management.apikey.Keys.Made;

/** Every endpoint of keys, for every role and every scope. */
@OnPlatform
class KeyAccessIT {
  private static final List<String> SCOPES =
      List.of("full", "read", "slideshows:write", "render:write", "keys:write", "billing:write");

  private final Api api;
  private final Keys keys;
  private final Customers customers;
  private final Customer owner;

  KeyAccessIT(Platform platform, Api api, Customers customers) {
    this.api = api;
    this.keys = new Keys(platform, api);
    this.customers = customers;
    this.owner = customers.on("enterprise");
  }

  @Test
  void membersSeeKeysAdminsChangeThem() {
    Map<String, List<Integer>> seen = new LinkedHashMap<>();
    for (String role : List.of("OWNER", "ADMIN", "MEMBER", "VIEWER")) {
      Made target = keys.make(keys.session(owner, "OWNER"));
      seen.put(role, statuses(keys.session(owner, role), target));
    }

    assertThat(seen)
        .containsEntry("OWNER", List.of(200, 200, 200, 201, 200, 201, 200, 200))
        .containsEntry("ADMIN", List.of(200, 200, 200, 201, 200, 201, 200, 200))
        .containsEntry("MEMBER", List.of(200, 200, 200, 403, 403, 403, 403, 403))
        .containsEntry("VIEWER", List.of(403, 403, 403, 403, 403, 403, 403, 403));
  }

  @Test
  void everyScopeReadsAndOnlyTheScopeForKeysChangesThem() {
    for (String scope : SCOPES) {
      String only = ", \"scopes\": [\"%s\"]".formatted(scope);
      Made target = keys.make(owner.token(), "prod", ", \"scopes\": [\"read\"]");
      String caller = keys.make(owner.token(), "prod", only).key();
      boolean may = scope.equals("full") || scope.equals("keys:write");

      assertThat(statuses(caller, target))
          .as(scope)
          .isEqualTo(
              may
                  ? List.of(200, 200, 200, 201, 200, 201, 200, 200)
                  : List.of(200, 200, 200, 403, 403, 403, 403, 403));
    }
  }

  @Test
  void keysOfAnotherOrganizationDoNotExist() {
    Made target = keys.make(owner.token());

    assertThat(statuses(customers.on("enterprise").token(), target))
        .isEqualTo(List.of(200, 200, 404, 201, 404, 404, 404, 404));
    assertThat(keys.use(target.key())).isEqualTo(200);
  }

  /** Of: list, leaks, get, create, change, rotate, revoke, delete. */
  private List<Integer> statuses(String credential, Made target) {
    return List.of(
        api.get(Keys.PATH).bearer(credential).send().status(),
        api.get(Keys.PATH + "/leaks").bearer(credential).send().status(),
        api.get(target.path()).bearer(credential).send().status(),
        keys.ask(credential, "prod", ", \"scopes\": [\"read\"]").status(),
        keys.patch(credential, target, "{\"name\": \"changed\"}").status(),
        keys.rotate(credential, target, "{\"grace_seconds\": 60}").status(),
        keys.revoke(credential, target).status(),
        keys.delete(credential, target).status());
  }
}
