package org.viralstack.api.transport;

import jakarta.inject.Inject;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;

/**
 * How many bytes the body of a request may have: {@code viralstack.http.max-body-bytes}, by default
 * 1 MiB.
 */
@Service
public class BodyCap {
  private static final long DEFAULT = 1 << 20;

  private final long maxBytes;

  /**
   * Reads the setting.
   *
   * @throws IllegalArgumentException when the setting is not between 1 KiB and 1 GiB
   */
  @Inject
  public BodyCap(Config config) {
    maxBytes =
        config.getOptionalValue("viralstack.http.max-body-bytes", Long.class).orElse(DEFAULT);
    if (maxBytes < 1 << 10 || maxBytes > 1 << 30) {
      throw new IllegalArgumentException(
          "VIRALSTACK_HTTP_MAX_BODY_BYTES must be between 1024 and 1073741824");
    }
  }

  public long maxBytes() {
    return maxBytes;
  }
}
