package org.viralstack.studio.node;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.runtime.Ids;

/** An empty database of its own, on a PostgreSQL that all tests of this process share. */
public final class Database {
  private static final EmbeddedPostgres SERVER = start();
  private static final AtomicInteger LAST = new AtomicInteger();

  private final PGSimpleDataSource source;

  public Database() {
    String name = "studio" + LAST.incrementAndGet();
    try (Connection connection = SERVER.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    this.source = (PGSimpleDataSource) SERVER.getDatabase("postgres", name);
    source.setStringType("unspecified");
  }

  PGSimpleDataSource source() {
    return source;
  }

  /** The one number that a query answers. */
  public long count(String query) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getLong(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** The one text that a query answers. */
  public String text(String query) {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery(query)) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** Changes rows behind the back of the application. */
  public int execute(String statement, String... parameters) {
    try (Connection connection = source.getConnection();
        var prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < parameters.length; i++) {
        prepared.setString(i + 1, parameters[i]);
      }
      return prepared.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  /** A new organization on a plan. */
  public OrganizationId organization(String plan) {
    OrganizationId organization = new OrganizationId(new Ids().next(OrganizationId.PREFIX));
    execute(
        "INSERT INTO auth.organizations (id, name, created_at)" + " VALUES (?, 'Test', now())",
        organization.value());
    execute(
        "INSERT INTO billing.subscriptions"
            + " (organization_id, plan, status, status_since, updated_at)"
            + " VALUES (?, ?, 'ACTIVE', now(), now())",
        organization.value(),
        plan);
    return organization;
  }

  private static EmbeddedPostgres start() {
    try {
      return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
