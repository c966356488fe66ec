package org.viralstack.system.matrix;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.launcher.database.DatabaseAddress;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.Platform;

/** Every kind of caller of one organization. */
final class Cast {
  private static final String BASE = "/v0/api/v1";

  private final Platform platform;
  private final Api api;
  private final Customers customers;
  private final Customer owner;

  Cast(Platform platform, Customer owner) {
    this.platform = platform;
    this.api = Api.of(platform);
    this.customers = Customers.of(platform);
    this.owner = owner;
  }

  /** One session of each role, one key of each scope, the operator, and nobody. */
  List<CastMember> all() {
    List<CastMember> all = new ArrayList<>();
    Things things = new Things(api, owner);
    for (Role role : Role.values()) {
      Customer person = role == Role.OWNER ? owner : member(role);
      all.add(CastMember.session(role, new Credential(() -> signIn(person).token()), things));
    }
    for (Scope scope : Scope.values()) {
      all.add(CastMember.key(scope, new Credential(() -> key(scope)), things));
    }
    all.add(operator());
    all.add(CastMember.stranger(things));
    return all;
  }

  private CastMember operator() {
    Customer operator =
        signIn(new Customer("", platform.operatorEmail(), platform.operatorPassword(), "", ""));
    customers.assign(operator, "enterprise");
    return CastMember.operator(
        new Credential(() -> signIn(operator).token()), new Things(api, operator));
  }

  /** Puts somebody new into the organization, and takes away the one they signed up with. */
  private Customer member(Role role) {
    Customer person = customers.free();
    DatabaseAddress database = platform.database();
    try (Connection connection = database.connect();
        PreparedStatement move =
            connection.prepareStatement(
                "UPDATE auth.memberships SET organization_id = ?, role = ? WHERE user_id = ?")) {
      move.setString(1, owner.organization());
      move.setString(2, role.name());
      move.setString(3, person.user());
      move.executeUpdate();
      return person;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private Customer signIn(Customer person) {
    String credentials =
        Json.createObjectBuilder()
            .add("email", person.email())
            .add("password", person.password())
            .build()
            .toString();
    JsonObject session = api.post(BASE + "/auth/login").json(credentials).send().expect(200).body();
    return new Customer(
        session.getJsonObject("user").getString("_id"),
        person.email(),
        person.password(),
        session.getJsonObject("organization").getString("_id"),
        session.getString("token"));
  }

  private String key(Scope scope) {
    return api.post(BASE + "/api-keys")
        .bearer(owner.token())
        .json(
            "{\"name\": \"cast\", \"environment\": \"prod\", \"scopes\": [\"%s\"]}"
                .formatted(scope.wireName()))
        .send()
        .expect(201)
        .body()
        .getString("key");
  }
}
