package org.viralstack.launcher;

import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.viralstack.launcher.database.DatabaseAddress;
import org.viralstack.launcher.process.CannotStart;

/**
 * The launcher's settings, from environment variables; see docs/configuration.md.
 *
 * @param httpPort where the application answers on 127.0.0.1
 * @param dataDirectory holds everything that is kept
 * @param database an external database, in place of the embedded one
 * @param secretKey 32 bytes in base64, in place of those that are drawn and kept
 * @param operatorPassword in place of the one that is drawn and kept
 */
record Settings(
    int httpPort,
    Path dataDirectory,
    Optional<DatabaseAddress> database,
    Optional<String> secretKey,
    String operatorEmail,
    Optional<String> operatorPassword) {
  static final String HTTP_PORT = "VIRALSTACK_HTTP_PORT";
  static final String DATA_DIR = "VIRALSTACK_DATA_DIR";
  static final String DB_URL = "VIRALSTACK_DB_URL";
  static final String DB_USER = "VIRALSTACK_DB_USER";
  static final String DB_PASSWORD = "VIRALSTACK_DB_PASSWORD";
  static final String SECRET_KEY = "VIRALSTACK_SECRET_KEY";
  static final String OPERATOR_EMAIL = "VIRALSTACK_OPERATOR_EMAIL";
  static final String OPERATOR_PASSWORD = "VIRALSTACK_OPERATOR_PASSWORD";

  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");

  /**
   * @throws CannotStart when one of the settings makes no sense
   */
  static Settings of(Map<String, String> environment) {
    return new Settings(
        httpPort(environment.getOrDefault(HTTP_PORT, "8080")),
        Path.of(environment.getOrDefault(DATA_DIR, "data")),
        database(environment),
        Optional.ofNullable(environment.get(SECRET_KEY)).map(Settings::secretKey),
        operatorEmail(environment.getOrDefault(OPERATOR_EMAIL, "operator@viralstack.localhost")),
        Optional.ofNullable(environment.get(OPERATOR_PASSWORD)).map(Settings::operatorPassword));
  }

  private static int httpPort(String value) {
    try {
      int port = Integer.parseInt(value);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // refused below
    }
    throw new CannotStart(HTTP_PORT + " must be a number from 1 to 65535, not " + value);
  }

  private static Optional<DatabaseAddress> database(Map<String, String> environment) {
    String url = environment.get(DB_URL);
    if (url == null) {
      if (environment.containsKey(DB_USER) || environment.containsKey(DB_PASSWORD)) {
        throw new CannotStart(DB_USER + " and " + DB_PASSWORD + " need " + DB_URL);
      }
      return Optional.empty();
    }
    if (!url.startsWith("jdbc:postgresql://")) {
      throw new CannotStart(DB_URL + " must have the form jdbc:postgresql://host:port/database");
    }
    return Optional.of(
        new DatabaseAddress(
            url,
            environment.getOrDefault(DB_USER, "viralstack"),
            environment.getOrDefault(DB_PASSWORD, "")));
  }

  private static String secretKey(String value) {
    try {
      if (Base64.getDecoder().decode(value).length == 32) {
        return value;
      }
    } catch (IllegalArgumentException notBase64) {
      // refused below
    }
    throw new CannotStart(SECRET_KEY + " must be 32 bytes in base64");
  }

  private static String operatorEmail(String value) {
    if (!EMAIL.matcher(value).matches()) {
      throw new CannotStart(OPERATOR_EMAIL + " must be an email address, not " + value);
    }
    return value;
  }

  private static String operatorPassword(String value) {
    if (value.length() < 8 || value.length() > 128) {
      throw new CannotStart(OPERATOR_PASSWORD + " must have 8 to 128 characters");
    }
    return value;
  }

  /** Shows no secret. */
  @Override
  public String toString() {
    return "Settings[httpPort=" + httpPort + ", dataDirectory=" + dataDirectory + "]";
  }
}
