package org.viralstack.api.management.apikey.request;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.viralstack.api.input.Fields;
import org.viralstack.api.input.Rules;
import org.viralstack.api.json.JsonBody;
import org.viralstack.auth.apikey.issuing.KeyRotation;

/** The body with which an API key is replaced; it may be missing. */
public final class RotationRequest {
  private RotationRequest() {}

  /** How long the old key goes on. */
  public static Duration grace(@Nullable JsonBody body) {
    if (body == null) {
      return Duration.ZERO;
    }
    Fields fields = new Fields(body);
    long seconds =
        fields
            .optionalNotNull(
                "grace_seconds", Rules.wholeNumber(0, KeyRotation.LONGEST_GRACE.toSeconds()))
            .orElse(0L);
    fields.refuseProblemsAndUnknown();
    return Duration.ofSeconds(seconds);
  }
}
