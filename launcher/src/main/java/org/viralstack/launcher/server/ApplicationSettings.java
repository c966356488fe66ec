package org.viralstack.launcher.server;

import java.nio.file.Path;
import java.util.Map;
import org.viralstack.launcher.database.DatabaseAddress;

/**
 * What the application must be told before it starts.
 *
 * @param secretKey 32 bytes in base64
 * @param dataDirectory where it may keep files
 */
public record ApplicationSettings(
    DatabaseAddress database,
    String secretKey,
    String operatorEmail,
    String operatorPassword,
    Path dataDirectory) {

  /** The settings as environment variables; see docs/configuration.md. */
  public Map<String, String> environment() {
    return Map.of(
        "VIRALSTACK_DB_URL", database.url(),
        "VIRALSTACK_DB_USER", database.user(),
        "VIRALSTACK_DB_PASSWORD", database.password(),
        "VIRALSTACK_SECRET_KEY", secretKey,
        "VIRALSTACK_OPERATOR_EMAIL", operatorEmail,
        "VIRALSTACK_OPERATOR_PASSWORD", operatorPassword,
        "VIRALSTACK_DATA_DIR", dataDirectory.toString());
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "ApplicationSettings[" + database + "]";
  }
}
