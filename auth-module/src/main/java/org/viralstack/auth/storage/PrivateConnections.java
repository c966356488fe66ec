package org.viralstack.auth.storage;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;

/** Opens connections beside the pool, to the same database, with short patience. */
@Service
public class PrivateConnections {
  private static final String PATIENCE_SECONDS = "3";
  private static final String URL = "jdbc:postgresql://127.0.0.1:5432/viralstack";

  private final String url;
  private final Properties properties = new Properties();

  @Inject
  public PrivateConnections(Config config) {
    url = config.getOptionalValue("viralstack.db.url", String.class).orElse(URL);
    properties.setProperty(
        "user", config.getOptionalValue("viralstack.db.user", String.class).orElse("viralstack"));
    properties.setProperty(
        "password", config.getOptionalValue("viralstack.db.password", String.class).orElse(""));
    properties.setProperty("ApplicationName", "viralstack-lease");
    properties.setProperty("connectTimeout", PATIENCE_SECONDS);
    properties.setProperty("loginTimeout", PATIENCE_SECONDS);
    properties.setProperty("socketTimeout", PATIENCE_SECONDS);
    properties.setProperty("tcpKeepAlive", "true");
  }

  /**
   * Opens one, which the caller closes; no answer takes longer than three seconds.
   *
   * @throws SQLException when the database cannot be reached
   */
  public Connection open() throws SQLException {
    return DriverManager.getConnection(url, properties);
  }
}
