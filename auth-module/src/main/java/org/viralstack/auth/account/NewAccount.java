package org.viralstack.auth.account;

import java.util.Optional;
import org.viralstack.auth.member.EmailAddress;

/**
 * What a person tells about themselves when they sign up.
 *
 * @param name the person's name, see {@link #isName}
 * @param password in clear and still unchecked; never logged, never kept
 * @param organizationName the name of their organization, see {@link #isName}
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
   * @throws IllegalArgumentException when a name {@link #isName is none}
   */
  public NewAccount {
    if (!isName(name) || !isName(organizationName)) {
      throw new IllegalArgumentException("a name has another form");
    }
    name = name.strip();
    organizationName = organizationName.strip();
  }

  /**
   * Tells whether {@code value} is a name of a person or an organization: not blank, at most
   * {@value #LONGEST_NAME} characters, none of them a control character or half of one; for parsing
   * foreign input.
   */
  public static boolean isName(String value) {
    return !value.isBlank()
        && value.length() <= LONGEST_NAME
        && value.codePoints().noneMatch(NewAccount::isUnprintable);
  }

  private static boolean isUnprintable(int character) {
    return Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE;
  }

  @Override
  public String toString() {
    return "NewAccount[email=" + email + "]";
  }
}
