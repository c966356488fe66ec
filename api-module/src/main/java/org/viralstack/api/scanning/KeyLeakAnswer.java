package org.viralstack.api.scanning;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.auth.apikey.leak.KeyLeak;

/** A key that was found in public and revoked for it. */
@SnakeCase
record KeyLeakAnswer(
    @JsonProperty("_id") String key,
    String name,
    String display,
    String url,
    String source,
    Instant reportedAt) {
  static KeyLeakAnswer of(KeyLeak leak) {
    return new KeyLeakAnswer(
        leak.key().value(),
        leak.name(),
        leak.display(),
        leak.url(),
        leak.source(),
        leak.reportedAt());
  }
}
