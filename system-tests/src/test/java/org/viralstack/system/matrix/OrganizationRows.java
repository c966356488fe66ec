package org.viralstack.system.matrix;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.launcher.database.DatabaseAddress;
import org.viralstack.system.fixture.server.Platform;

/** All that the database holds of an organization. */
final class OrganizationRows {
  private static final String TABLES_WITH_ORGANIZATIONS =
      """
      SELECT format('%I.%I', table_schema, table_name) FROM information_schema.columns
      WHERE column_name = 'organization_id' ORDER BY 1
      """;

  private final DatabaseAddress database;
  private final String organization;

  OrganizationRows(Platform platform, String organization) {
    this.database = platform.database();
    this.organization = organization;
  }

  /** Every row as text, but for what calls leave behind that are let in: uses of keys, sessions. */
  List<String> read() {
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement()) {
      List<String> rows = new ArrayList<>(texts(statement, ofOrganization()));
      for (String table : texts(statement, TABLES_WITH_ORGANIZATIONS)) {
        if (!table.equals("auth.sessions")) {
          rows.addAll(texts(statement, of(table)));
        }
      }
      return rows;
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String ofOrganization() {
    return "SELECT to_jsonb(t)::text FROM auth.organizations t WHERE id = '" + organization + "'";
  }

  private String of(String table) {
    return ("SELECT '%1$s ' || (to_jsonb(t) - 'last_used_at')::text FROM %1$s t"
            + " WHERE organization_id = '%2$s' ORDER BY 1")
        .formatted(table, organization);
  }

  private static List<String> texts(Statement statement, String query) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
