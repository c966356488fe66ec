package org.viralstack.system.matrix.cast;

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
import org.viralstack.system.fixture.server.Platform;

/** Every kind of caller of one organization. */
public final class Cast {
  private static final String BASE = "/v0/api/v1";

  private final Platform platform;
  private final Api api;
  private final Customers customers;
  private final Customer owner;

  public Cast(Platform platform, Customer owner) {
    this.platform = platform;
    this.api = Api.of(platform);
    this.customers = Customers.of(platform);
    this.owner = owner;
  }

  /** One session of each role, one key of each scope, an operator, and nobody. */
  public List<CastMember> all() {
    List<CastMember> all = new ArrayList<>();
    Customer keeper = keeper(owner.organization());
    Things things = new Things(platform, api, keeper);
    for (Role role : Role.values()) {
      Customer person = member(role, owner.organization());
      all.add(CastMember.session(role, new Credential(() -> signIn(person).token()), things));
    }
    for (Scope scope : Scope.values()) {
      all.add(CastMember.key(scope, new Credential(() -> key(keeper, scope)), things));
    }
    all.add(operator());
    all.add(CastMember.stranger(things));
    return all;
  }

  /** Not the operator whom other tests share, since some calls end all sessions of the caller. */
  private CastMember operator() {
    Customer operator = customers.on("enterprise");
    write("UPDATE auth.users SET operator = true WHERE id = ?", operator.user());
    return CastMember.operator(
        new Credential(() -> signIn(operator).token()),
        new Things(platform, api, keeper(operator.organization())));
  }

  /** An owner who makes things for the others, and plays no part. */
  private Customer keeper(String organization) {
    return signIn(member(Role.OWNER, organization));
  }

  /** Puts somebody new into an organization, and takes away the one they signed up with. */
  private Customer member(Role role, String organization) {
    Customer person = customers.free();
    write(
        "UPDATE auth.memberships SET organization_id = ?, role = ? WHERE user_id = ?",
        organization,
        role.name(),
        person.user());
    return person;
  }

  private void write(String sql, String... parameters) {
    DatabaseAddress database = platform.database();
    try (Connection connection = database.connect();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < parameters.length; i++) {
        statement.setString(i + 1, parameters[i]);
      }
      statement.executeUpdate();
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

  private String key(Customer keeper, Scope scope) {
    return api.post(BASE + "/api-keys")
        .bearer(keeper.token())
        .json(
            "{\"name\": \"cast\", \"environment\": \"prod\", \"scopes\": [\"%s\"]}"
                .formatted(scope.wireName()))
        .send()
        .expect(201)
        .body()
        .getString("key");
  }
}
