package org.viralstack.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Environment;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.UserId;

class AccessRuleTest {
  private static final String ULID = "01ARZ3NDEKTSV4RRFFQ69G5FAV";
  private static final OrganizationId ORGANIZATION = new OrganizationId("org_" + ULID);
  private static final UserId USER = new UserId("user_" + ULID);

  private static Caller session(Role role, boolean operator) {
    return new Caller.SessionCaller(
        new SessionId("ses_" + ULID),
        ORGANIZATION,
        USER,
        "a@example.com",
        role,
        operator,
        Instant.EPOCH);
  }

  private static Caller key(Scope scope) {
    return new Caller.KeyCaller(
        new ApiKeyId("key_" + ULID),
        ORGANIZATION,
        USER,
        "a@example.com",
        Environment.PROD,
        Set.of(scope));
  }

  private static AccessRule declaredBy(String method) throws NoSuchMethodException {
    return AccessRule.of(Endpoints.class.getDeclaredMethod(method));
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void sessionPassesFromTheNeededRoleUp(Role role) throws Exception {
    boolean passes = declaredBy("shared").refusal(session(role, false)).isEmpty();

    assertThat(passes).isEqualTo(role != Role.VIEWER);
  }

  @ParameterizedTest
  @EnumSource(Scope.class)
  void keyPassesWithTheNeededScopeOrAll(Scope scope) throws Exception {
    boolean passes = declaredBy("shared").refusal(key(scope)).isEmpty();

    assertThat(passes).isEqualTo(scope == Scope.FULL || scope == Scope.SLIDESHOWS_WRITE);
  }

  @Test
  void keyNeverPassesWhereSessionsAreNeeded() throws Exception {
    assertThat(declaredBy("sessions").refusal(key(Scope.FULL)))
        .contains(new Refusal.SessionNeeded());
  }

  @Test
  void onlyOperatorsPassWhereOperatorsAreNeeded() throws Exception {
    AccessRule rule = declaredBy("operators");

    assertThat(rule.refusal(session(Role.OWNER, true))).isEmpty();
    assertThat(rule.refusal(session(Role.OWNER, false))).contains(new Refusal.OperatorNeeded());
    assertThat(rule.refusal(key(Scope.FULL))).contains(new Refusal.OperatorNeeded());
  }

  @Test
  void methodWithoutOrWithTwoRulesIsRefused() throws Exception {
    for (String name : new String[] {"nothing", "twice"}) {
      Method method = Endpoints.class.getDeclaredMethod(name);
      assertThatIllegalArgumentException().isThrownBy(() -> AccessRule.of(method));
    }
  }

  private interface Endpoints {
    @Needs(scope = Scope.SLIDESHOWS_WRITE, role = Role.MEMBER)
    void shared();

    @SessionOnly
    void sessions();

    @OperatorOnly
    void operators();

    void nothing();

    @Public
    @SessionOnly
    void twice();
  }
}
