package org.viralstack.launcher.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.viralstack.launcher.process.CannotStart;

/**
 * Where a database is and how to enter it.
 *
 * @param url of the form {@code jdbc:postgresql://host:port/name}
 */
public record DatabaseAddress(String url, String user, String password) {
  private static final String TIMEOUT_SECONDS = "5";

  /** Opens a connection; gives up after 5 seconds. */
  public Connection connect() throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("user", user);
    properties.setProperty("password", password);
    properties.setProperty("loginTimeout", TIMEOUT_SECONDS);
    properties.setProperty("connectTimeout", TIMEOUT_SECONDS);
    properties.setProperty("ApplicationName", "viralstack-launcher");
    return DriverManager.getConnection(url, properties);
  }

  /**
   * Enters the database and leaves it again.
   *
   * @throws CannotStart when the database cannot be entered
   */
  public void requireReachable() {
    try (Connection connection = connect()) {
      connection.isValid(5);
    } catch (SQLException refused) {
      throw new CannotStart(
          "The database at %s cannot be entered as %s: %s (VIRALSTACK_DB_URL, _USER, _PASSWORD)"
              .formatted(place(), user, firstLine(refused)),
          refused);
    }
  }

  /** The address without its parameters, which may hold a password. */
  public String place() {
    return url.replaceFirst("\\?.*", "");
  }

  private static String firstLine(SQLException refused) {
    return String.valueOf(refused.getMessage()).lines().findFirst().orElse("no reason given");
  }

  /** Shows no password. */
  @Override
  public String toString() {
    return place() + " as " + user;
  }
}
