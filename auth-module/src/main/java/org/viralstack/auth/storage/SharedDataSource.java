package org.viralstack.auth.storage;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.viralstack.auth.runtime.Service;

/**
 * Provides the one data source of the application, for what runs outside of requests and
 * transactions.
 */
@Service
class SharedDataSource {
  /** Declared by the deployment descriptors of both packagings. */
  private static final String NAME = "java:global/jdbc/viralstack";

  @Produces
  @Singleton
  @SuppressWarnings(
      "BanJNDI") // a constant name; injection of resources is null in library jars at the start
  DataSource dataSource() {
    try {
      return InitialContext.doLookup(NAME);
    } catch (NamingException missing) {
      throw new IllegalStateException("The data source " + NAME + " is missing", missing);
    }
  }
}
