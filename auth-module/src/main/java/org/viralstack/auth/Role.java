package org.viralstack.auth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a member may do in an organization, from the most to the least. */
public enum Role {
  OWNER,
  ADMIN,
  MEMBER,
  VIEWER;

  /** Tells whether this role may do all that {@code other} may. */
  public boolean includes(Role other) {
    return compareTo(other) <= 0;
  }

  /** The role as it stands in JSON, in lower case. */
  public String wireName() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Role> ofWireName(String wireName) {
    return Arrays.stream(values()).filter(role -> role.wireName().equals(wireName)).findFirst();
  }
}
