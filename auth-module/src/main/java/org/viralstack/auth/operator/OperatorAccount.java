package org.viralstack.auth.operator;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.password.PasswordHashing;
import org.viralstack.auth.password.PasswordRules;
import org.viralstack.auth.runtime.ApplicationStart;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.Sessions;

/**
 * Makes sure at the start that the operator of the configuration can sign in. A password that the
 * operator changed later is kept until the configuration says another.
 */
@Service
class OperatorAccount {
  private final Optional<OperatorSetting> setting;
  private final PasswordRules rules;
  private final PasswordHashing hashing;
  private final OperatorAppointment appointment;
  private final Sessions sessions;

  @Inject
  OperatorAccount(
      Config config,
      PasswordRules rules,
      PasswordHashing hashing,
      OperatorAppointment appointment,
      Sessions sessions) {
    this.setting = OperatorSetting.from(config);
    this.rules = rules;
    this.hashing = hashing;
    this.appointment = appointment;
    this.sessions = sessions;
  }

  void begin(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) ApplicationStart start) {
    setting.ifPresent(this::ensure);
    appointment.dismissOthersThan(setting).forEach(sessions::refreshAllOf);
  }

  private void ensure(OperatorSetting operator) {
    rules
        .problemOf(operator.password())
        .ifPresent(
            problem -> {
              throw new IllegalStateException(
                  "VIRALSTACK_OPERATOR_PASSWORD is refused: " + problem);
            });
    String hash =
        hashing
            .hash(operator.password())
            .orElseThrow(() -> new IllegalStateException("The start was interrupted."));
    appointment.appoint(operator, hash).ifPresent(sessions::refreshAllOf);
  }
}
