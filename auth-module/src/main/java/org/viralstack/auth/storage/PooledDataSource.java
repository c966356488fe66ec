package org.viralstack.auth.storage;

import jakarta.annotation.sql.DataSourceDefinition;

/**
 * Declares the data source of all persistence units, {@value #JNDI_NAME}. Its address and
 * credentials come from the configuration (docs/configuration.md).
 */
@DataSourceDefinition(
    name = PooledDataSource.JNDI_NAME,
    className = "org.postgresql.ds.PGSimpleDataSource",
    url = "${MPCONFIG=viralstack.db.url:jdbc:postgresql://127.0.0.1:5432/viralstack}",
    user = "${MPCONFIG=viralstack.db.user:viralstack}",
    password = "${MPCONFIG=viralstack.db.password:}",
    initialPoolSize = 2,
    minPoolSize = 2,
    maxPoolSize = 32,
    properties = {"stringType=unspecified", "ApplicationName=viralstack"})
public final class PooledDataSource {
  public static final String JNDI_NAME = "java:global/jdbc/viralstack";

  private PooledDataSource() {}
}
