package org.viralstack.auth.apikey.verification;

import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.viralstack.auth.ApiKeyId;
import org.viralstack.auth.Caller.KeyCaller;
import org.viralstack.auth.Environment;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Scope;
import org.viralstack.auth.UserId;
import org.viralstack.auth.apikey.address.CidrRange;
import org.viralstack.auth.runtime.Service;

/** What the database knows of the keys that are presented. */
@Service
class KeyRecords {
  private static final int LONGEST_STATEMENT_SECONDS = 2;

  // Not scoped by organization, as the key is what tells the organization.
  private static final String BY_HASH =
      """
      SELECT k.id, k.organization_id, k.created_by, u.email, k.environment, k.scopes,
        least(k.revoked_at, k.grace_ends_at) AS revoked_from, k.expires_at, k.allowed_cidrs
      FROM auth.api_keys k JOIN auth.users u ON u.id = k.created_by
      WHERE k.hash = ? AND k.deleted_at IS NULL
      """;

  private final DataSource dataSource;

  @Inject
  KeyRecords(DataSource dataSource) {
    this.dataSource = dataSource;
  }

  /**
   * Finds a key that was made and not deleted.
   *
   * @throws IllegalStateException when the database does not answer
   */
  Optional<KeyRecord> find(String hash) {
    try (Connection connection = dataSource.getConnection();
        PreparedStatement statement = connection.prepareStatement(BY_HASH)) {
      statement.setQueryTimeout(LONGEST_STATEMENT_SECONDS);
      statement.setString(1, hash);
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next() ? Optional.of(read(rows)) : Optional.empty();
      }
    } catch (SQLException failure) {
      throw new IllegalStateException("A key cannot be looked up", failure);
    }
  }

  private static KeyRecord read(ResultSet row) throws SQLException {
    KeyCaller caller =
        new KeyCaller(
            new ApiKeyId(row.getString("id")),
            new OrganizationId(row.getString("organization_id")),
            new UserId(row.getString("created_by")),
            row.getString("email"),
            Environment.valueOf(row.getString("environment")),
            words(row, "scopes")
                .map(scope -> Scope.ofWireName(scope).orElseThrow())
                .collect(Collectors.toSet()));
    return new KeyRecord(
        new KeyOutcome.Verified(caller),
        moment(row, "revoked_from"),
        moment(row, "expires_at"),
        words(row, "allowed_cidrs").map(range -> CidrRange.parse(range).orElseThrow()).toList());
  }

  private static Stream<String> words(ResultSet row, String column) throws SQLException {
    String text = row.getString(column);
    return text.isEmpty() ? Stream.empty() : Stream.of(text.split(" "));
  }

  private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
        .map(OffsetDateTime::toInstant);
  }
}
