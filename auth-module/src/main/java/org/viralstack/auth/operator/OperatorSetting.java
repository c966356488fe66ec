package org.viralstack.auth.operator;

import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.member.EmailAddress;

/** Who operates the installation, from {@value #EMAIL} and {@value #PASSWORD}. */
record OperatorSetting(EmailAddress email, String password) {
  static final String EMAIL = "viralstack.operator.email";
  static final String PASSWORD = "viralstack.operator.password";

  /**
   * Reads both settings; empty when neither is set.
   *
   * @throws IllegalStateException when only one is set, or the address is none
   */
  static Optional<OperatorSetting> from(Config config) {
    Optional<String> email = config.getOptionalValue(EMAIL, String.class);
    Optional<String> password = config.getOptionalValue(PASSWORD, String.class);
    if (email.isEmpty() && password.isEmpty()) {
      return Optional.empty();
    }
    String address =
        email.orElseThrow(() -> new IllegalStateException(alone("VIRALSTACK_OPERATOR_EMAIL")));
    String secret =
        password.orElseThrow(
            () -> new IllegalStateException(alone("VIRALSTACK_OPERATOR_PASSWORD")));
    if (!EmailAddress.isValid(address)) {
      throw new IllegalStateException("VIRALSTACK_OPERATOR_EMAIL is not an email address.");
    }
    return Optional.of(new OperatorSetting(new EmailAddress(address), secret));
  }

  private static String alone(String missing) {
    return missing
        + " is not set: VIRALSTACK_OPERATOR_EMAIL and VIRALSTACK_OPERATOR_PASSWORD go together;"
        + " set both, or neither for an installation without an operator.";
  }

  @Override
  public String toString() {
    return "OperatorSetting[email=" + email + "]";
  }
}
