package org.viralstack.system.matrix.cast;

import java.util.Optional;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.system.fixture.Api;

/**
 * One kind of caller.
 *
 * @param role of a session
 * @param scope of a key
 * @param things of the caller's organization
 */
public record CastMember(
    String name,
    Optional<Role> role,
    Optional<Scope> scope,
    boolean isOperator,
    Optional<Credential> credential,
    Things things) {

  public static CastMember stranger(Things things) {
    return new CastMember(
        "nobody", Optional.empty(), Optional.empty(), false, Optional.empty(), things);
  }

  static CastMember session(Role role, Credential token, Things things) {
    return new CastMember(
        role.wireName(), Optional.of(role), Optional.empty(), false, Optional.of(token), things);
  }

  static CastMember operator(Credential token, Things things) {
    return new CastMember(
        "operator", Optional.of(Role.OWNER), Optional.empty(), true, Optional.of(token), things);
  }

  static CastMember key(Scope scope, Credential key, Things things) {
    return new CastMember(
        "key " + scope.wireName(),
        Optional.empty(),
        Optional.of(scope),
        false,
        Optional.of(key),
        things);
  }

  /** The call with the caller's credential, if there is one. */
  public Api.Call sign(Api.Call call) {
    return credential.map(any -> call.bearer(any.current())).orElse(call);
  }

  @Override
  public String toString() {
    return name;
  }
}
