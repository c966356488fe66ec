package org.viralstack.system.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.matrix.cast.Cast;
import org.viralstack.system.matrix.cast.CastMember;
import org.viralstack.system.matrix.cast.Credential;
import org.viralstack.system.matrix.cast.Things;

/** Every endpoint, called by everyone. */
@OnPlatform
class RoleMatrixIT {
  private final Api api;
  private final Customer owner;
  private final Platform platform;

  RoleMatrixIT(Platform platform, Api api, Customers customers) {
    this.platform = platform;
    this.api = api;
    this.owner = customers.on("enterprise");
  }

  @Test
  void everyoneMayDoWhatTheTableSaysAndNothingElse() {
    List<CastMember> cast = new Cast(platform, owner).all();
    Map<String, String> wrong = new TreeMap<>();
    int calls = 0;
    for (Endpoint endpoint : Endpoint.all()) {
      for (CastMember caller : cast) {
        if (endpoint.verdict(caller) == Verdict.LET_IN) {
          calls++;
          Answer answer = call(endpoint, caller, caller.things());
          note(wrong, endpoint, caller, answer, endpoint.status());
          if (endpoint.endsCredential()) {
            caller.credential().ifPresent(Credential::renew);
          }
        }
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(calls).isGreaterThan(50);
  }

  @Test
  void whatIsRefusedLeavesEveryRowAsItWas() {
    List<CastMember> cast = new Cast(platform, owner).all();
    OrganizationRows rows = new OrganizationRows(platform, owner.organization());
    Map<String, String> wrong = new TreeMap<>();
    List<Endpoint> changing = new ArrayList<>();
    for (Endpoint endpoint : Endpoint.all()) {
      Things things = new Things(platform, api, owner);
      String path = things.fill(endpoint.path());
      String body = things.fill(endpoint.body());
      List<String> before = rows.read();
      for (CastMember caller : cast) {
        switch (endpoint.verdict(caller)) {
          case LET_IN -> {}
          case FORBIDDEN -> note(wrong, endpoint, caller, send(endpoint, caller, path, body), 403);
          case UNKNOWN -> note(wrong, endpoint, caller, send(endpoint, caller, path, body), 401);
        }
      }
      if (!rows.read().equals(before)) {
        changing.add(endpoint);
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(changing).isEmpty();
  }

  private static void note(
      Map<String, String> wrong, Endpoint endpoint, CastMember caller, Answer answer, int status) {
    if (answer.status() != status) {
      wrong.put(
          endpoint + " as " + caller,
          answer.status() + " in place of " + status + ": " + answer.text());
    }
  }

  private Answer call(Endpoint endpoint, CastMember caller, Things things) {
    return send(endpoint, caller, things.fill(endpoint.path()), things.fill(endpoint.body()));
  }

  private Answer send(Endpoint endpoint, CastMember caller, String path, String body) {
    Api.Call call = caller.sign(api.call(endpoint.method(), path));
    return (body.isEmpty() ? call : call.json(body)).send();
  }
}
