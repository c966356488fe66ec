package org.viralstack.system.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.viralstack.api.guard.AccessRule;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.matrix.cast.Cast;
import org.viralstack.system.matrix.cast.CastMember;
import org.viralstack.system.matrix.cast.Things;

/** What belongs to one organization does not exist for another, whatever its callers may. */
@OnPlatform
class TenantWallIT {
  private final Platform platform;
  private final Api api;
  private final Customer owner;
  private final Customer stranger;

  TenantWallIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.owner = customers.on("enterprise");
    this.stranger = customers.on("enterprise");
  }

  @Test
  void foreignThingsAreNotFoundAndNothingChanges() {
    List<CastMember> strangers = new Cast(platform, stranger).all();
    Things things = new Things(platform, api, owner);
    OrganizationRows rows = new OrganizationRows(platform, owner.organization());
    Map<String, String> wrong = new TreeMap<>();
    for (Endpoint endpoint : aboutThings().toList()) {
      String path = things.fill(endpoint.path());
      String body = things.fill(endpoint.body());
      List<String> before = rows.read();
      for (CastMember caller : strangers) {
        if (endpoint.verdict(caller) == Verdict.LET_IN) {
          Api.Call call = caller.sign(api.call(endpoint.method(), path));
          Answer answer = (body.isEmpty() ? call : call.json(body)).send();
          if (!isNotFound(answer) || answer.text().contains(owner.organization())) {
            wrong.put(endpoint + " as " + caller, answer.status() + ": " + answer.text());
          }
        }
      }
      if (!rows.read().equals(before)) {
        wrong.put(endpoint.toString(), "changed something");
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(aboutThings()).hasSizeGreaterThan(2);
  }

  /** The published code for an organization itself has a status of its own. */
  private static boolean isNotFound(Answer answer) {
    return answer.status() == 404
        || (answer.status() == 403 && answer.text().contains("\"message\":\"ORG_NOT_FOUND\""));
  }

  /** The operator's endpoints are there to reach into every organization. */
  private static Stream<Endpoint> aboutThings() {
    return Endpoint.all().stream()
        .filter(Endpoint::namesThings)
        .filter(endpoint -> !(endpoint.rule() instanceof AccessRule.Operators));
  }
}
