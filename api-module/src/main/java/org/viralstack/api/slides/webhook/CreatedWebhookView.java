package org.viralstack.api.slides.webhook;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.viralstack.studio.webhook.endpoint.RegistrationOutcome;

/** A fresh endpoint: the only answer that ever holds its secret. */
record CreatedWebhookView(String secret, @JsonUnwrapped WebhookView about) {
  static CreatedWebhookView of(RegistrationOutcome.Registered registered) {
    return new CreatedWebhookView(
        registered.secret().reveal(), WebhookView.of(registered.endpoint()));
  }

  @Override
  public String toString() {
    return "CreatedWebhookView[" + about.id() + "]";
  }
}
