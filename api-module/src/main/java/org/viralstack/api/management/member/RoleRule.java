package org.viralstack.api.management.member;

import static org.viralstack.api.input.Rules.parsed;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.viralstack.api.input.Rule;
import org.viralstack.auth.Role;

/** Reads a role. */
final class RoleRule {
  static final Rule<Role> ROLE =
      parsed(
          Role::ofWireName,
          "one of "
              + Arrays.stream(Role.values()).map(Role::wireName).collect(Collectors.joining(", ")));

  private RoleRule() {}
}
