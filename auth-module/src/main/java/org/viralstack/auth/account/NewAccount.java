package org.viralstack.auth.account;

import java.util.Optional;
import org.viralstack.auth.member.EmailAddress;

/**
 * What a person tells about themselves when they sign up.
 *
 * @param name the person's name, 1 to {@value #LONGEST_NAME} characters
 * @param password in clear and still unchecked; never logged, never kept
 * @param organizationName the name of their organization, 1 to {@value #LONGEST_NAME} characters
 * @param plan the plan that they ask for, as they named it
 */
public record NewAccount(
    String name,
    EmailAddress email,
    String password,
    String organizationName,
    Optional<String> plan) {
  public static final int LONGEST_NAME = 200;

  /**
   * @throws IllegalArgumentException when a name is blank or too long
   */
  public NewAccount {
    name = requireName(name);
    organizationName = requireName(organizationName);
  }

  private static String requireName(String name) {
    String stripped = name.strip();
    if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
      throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
    }
    return stripped;
  }

  @Override
  public String toString() {
    return "NewAccount[email=" + email + "]";
  }
}
