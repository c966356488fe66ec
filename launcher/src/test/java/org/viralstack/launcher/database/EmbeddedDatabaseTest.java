package org.viralstack.launcher.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.launcher.data.DataDirectory;
import org.viralstack.launcher.data.Secrets;

/** One server for the class, since the first start unpacks PostgreSQL. */
class EmbeddedDatabaseTest {
  @TempDir static Path directory;

  private final DataDirectory data = DataDirectory.prepared(directory.resolve("da ta"));
  private final Secrets secrets = Secrets.keptIn(data);
  private EmbeddedDatabase database;

  @BeforeEach
  void start() {
    database = EmbeddedDatabase.start(data, secrets);
  }

  @AfterEach
  void end() {
    database.close();
    assertThat(database.isRunning()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "fsync, on",
    "synchronous_commit, on",
    "full_page_writes, on",
    "max_connections, 250",
    "listen_addresses, 127.0.0.1",
    "password_encryption, scram-sha-256",
    "server_encoding, UTF8"
  })
  void isDurableAndPrivate(String setting, String value) throws SQLException {
    assertThat(query("SHOW " + setting)).isEqualTo(value);
  }

  @Test
  void refusesEverybodyWithoutThePassword() {
    DatabaseAddress address = database.address();

    for (String user : new String[] {address.user(), "postgres"}) {
      assertThatThrownBy(() -> new DatabaseAddress(address.url(), user, "guess").connect())
          .isInstanceOf(SQLException.class)
          .hasMessageContaining("password authentication failed");
    }
  }

  @Test
  void applicationOwnsItsDatabaseButIsNoSuperuser() throws SQLException {
    assertThat(query("SELECT rolsuper FROM pg_roles WHERE rolname = current_user")).isEqualTo("f");
    assertThat(
            query(
                "SELECT pg_get_userbyid(datdba) = current_user FROM pg_database d"
                    + " WHERE datname = current_database()"))
        .isEqualTo("t");
  }

  @Test
  void restartKeepsWhatWasCommitted() throws SQLException {
    execute("CREATE TABLE IF NOT EXISTS kept AS SELECT 42 AS answer");

    database.close();
    database = EmbeddedDatabase.start(data, secrets);

    assertThat(query("SELECT answer FROM kept")).isEqualTo("42");
  }

  @Test
  void nextStartEndsAServerThatWasLeftRunning() throws SQLException {
    DatabaseAddress leftOver = database.address();

    database = EmbeddedDatabase.start(data, secrets);

    assertThatThrownBy(leftOver::connect).hasMessageContaining("refused");
    assertThat(query("SELECT 1")).isEqualTo("1");
  }

  @Test
  void changedSecretIsTheNewPassword() throws SQLException {
    Secrets changed =
        new Secrets(
            secrets.secretKey(), secrets.databaseOwner(), "changed", secrets.operator(), "demo");
    database.close();

    database = EmbeddedDatabase.start(data, changed);

    assertThat(query("SELECT 1")).isEqualTo("1");
  }

  private String query(String sql) throws SQLException {
    try (Connection connection = database.address().connect();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getString(1);
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.address().connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
