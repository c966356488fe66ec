package org.viralstack.auth.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.viralstack.auth.Role.ADMIN;
import static org.viralstack.auth.Role.MEMBER;
import static org.viralstack.auth.Role.OWNER;
import static org.viralstack.auth.Role.VIEWER;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.viralstack.auth.Role;

class MembershipRulesTest {
  @ParameterizedTest
  @EnumSource(Role.class)
  void ownersMakeEveryRoleOfEveryRole(Role role) {
    for (Role to : Role.values()) {
      assertThat(MembershipRules.lackingToChange(OWNER, role, to)).isEmpty();
    }
    assertThat(MembershipRules.lackingToGrant(OWNER, role)).isEmpty();
    assertThat(MembershipRules.lackingToRemove(OWNER, role, false)).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OWNER")
  void adminsDoSoExceptWithOwners(Role role) {
    assertThat(MembershipRules.lackingToGrant(ADMIN, role)).isEmpty();
    assertThat(MembershipRules.lackingToRemove(ADMIN, role, false)).isEmpty();
    assertThat(MembershipRules.lackingToChange(ADMIN, role, MEMBER)).isEmpty();
    assertThat(MembershipRules.lackingToChange(ADMIN, role, OWNER)).contains(OWNER);
    assertThat(MembershipRules.lackingToChange(ADMIN, OWNER, role)).contains(OWNER);
    assertThat(MembershipRules.lackingToRemove(ADMIN, OWNER, false)).contains(OWNER);
    assertThat(MembershipRules.lackingToGrant(ADMIN, OWNER)).contains(OWNER);
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void membersAndViewersChangeNobody(Role role) {
    for (Role caller : new Role[] {MEMBER, VIEWER}) {
      assertThat(MembershipRules.lackingToGrant(caller, role)).isPresent();
      assertThat(MembershipRules.lackingToRemove(caller, role, false)).isPresent();
      for (Role to : Role.values()) {
        assertThat(MembershipRules.lackingToChange(caller, role, to)).isPresent();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Role.class)
  void everybodyMayLeave(Role role) {
    assertThat(MembershipRules.lackingToRemove(role, role, true)).isEmpty();
  }
}
