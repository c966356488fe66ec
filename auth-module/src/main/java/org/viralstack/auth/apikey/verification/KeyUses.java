package org.viralstack.auth.apikey.verification;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import javax.sql.DataSource;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.runtime.Service;

/** When keys were last used, as the database knows it. */
@Service
class KeyUses {
  private static final int LONGEST_STATEMENT_SECONDS = 4;

  // Rows are locked in one order, so that nodes which write at the same moment do not deadlock.
  private static final String ADVANCE =
      """
      WITH used AS (
        SELECT k.id, u.at
        FROM unnest(?, ?) AS u (id, at) JOIN auth.api_keys k ON k.id = u.id
        WHERE k.last_used_at IS NULL OR k.last_used_at < u.at
        ORDER BY k.id
        FOR NO KEY UPDATE OF k)
      UPDATE auth.api_keys k SET last_used_at = greatest(k.last_used_at, used.at)
      FROM used WHERE k.id = used.id
      """;

  private final DataSource dataSource;

  @Inject
  KeyUses(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /** Writes down later uses, all in one statement; earlier ones than are known change nothing. */
  void advance(Map<ApiKeyId, Instant> uses) {
    Object[] ids = uses.keySet().stream().map(ApiKeyId::value).toArray();
    Object[] moments = uses.values().stream().map(Instant::toString).toArray();
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(ADVANCE)) {
      statement.setQueryTimeout(LONGEST_STATEMENT_SECONDS);
      statement.setArray(1, connection.createArrayOf("text", ids));
      statement.setArray(2, connection.createArrayOf("timestamptz", moments));
      statement.executeUpdate();
    } catch (SQLException failure) {
      throw new IllegalStateException("The use of keys cannot be written down", failure);
    }
  }
}
