package org.viralstack.api.management.apikey;

import jakarta.ws.rs.core.Response;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.apikey.KeyRights.Excess;

/** Why something is not done to a key. */
final class KeyRefusals {
  private KeyRefusals() {}

  static Response noSuchKey() {
    return Answers.of(SlidesError.NOT_FOUND.with("There is no such API key."));
  }

  static Response ended() {
    return Answers.of(
        SlidesError.INVALID_STATE.with(
            "This API key was revoked or replaced, or has expired; make another one."));
  }

  static Response tooMany(int most) {
    return Answers.of(
        SlidesError.KEY_LIMIT_REACHED.with(
            "An organization has at most %d working API keys; revoke one first.".formatted(most)));
  }

  static Response beyondRights(Excess excess) {
    return Answers.ofSlides(
        excess
            .needed()
            .<Refusal>map(Refusal.InsufficientScope::new)
            .orElseGet(Refusal.BeyondRights::new));
  }
}
