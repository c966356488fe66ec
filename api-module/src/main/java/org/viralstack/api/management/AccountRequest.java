package org.viralstack.api.management;

import static org.viralstack.api.input.Rules.parsed;
import static org.viralstack.api.input.Rules.verbatim;

import java.util.Optional;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.Rule;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.management.plan.PlanRule;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.billing.PlanKey;
import org.viralstack.billing.catalogue.PlanCatalogue;

/** The body with which somebody signs up. */
final class AccountRequest {
  /** Generous; the rules for passwords decide. */
  static final int LONGEST_PASSWORD = 1_024;

  private static final Rule<String> NAME =
      parsed(
          text -> Optional.of(text).filter(NewAccount::isName),
          "1 to %d characters on one line, not blank".formatted(NewAccount.LONGEST_NAME));

  private AccountRequest() {}

  static NewAccount of(JsonBody body, PlanCatalogue catalogue) {
    Fields fields = new Fields(body);
    Field<String> name = fields.required("name", NAME);
    Field<EmailAddress> email =
        fields.required("email", parsed(AccountRequest::email, "an email address"));
    Field<String> password = fields.required("password", verbatim(LONGEST_PASSWORD));
    Field<String> organization = fields.required("organization_name", NAME);
    Optional<PlanKey> plan = fields.optional("plan", PlanRule.in(catalogue));
    fields.refuseProblemsAndUnknown();
    return new NewAccount(
        name.value(),
        email.value(),
        password.value(),
        organization.value(),
        plan.map(PlanKey::value));
  }

  private static Optional<EmailAddress> email(String text) {
    return EmailAddress.isValid(text) ? Optional.of(new EmailAddress(text)) : Optional.empty();
  }
}
