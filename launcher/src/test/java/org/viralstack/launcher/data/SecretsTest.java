package org.viralstack.launcher.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
  @TempDir Path directory;

  @Test
  void drawnSecretsAreStrongAndAllDifferent() {
    Secrets secrets = Secrets.keptIn(DataDirectory.prepared(directory));

    assertThat(Base64.getDecoder().decode(secrets.secretKey())).hasSize(32);
    List<String> passwords =
        List.of(
            secrets.databaseOwner(), secrets.database(), secrets.operator(), secrets.demo());
    assertThat(passwords).doesNotHaveDuplicates().allMatch(drawn -> drawn.matches("\\w{24}"));
  }

  @Test
  void laterStartsFindTheSameSecrets() {
    DataDirectory data = DataDirectory.prepared(directory);

    assertThat(Secrets.keptIn(data)).isEqualTo(Secrets.keptIn(data));
  }

  @Test
  void secretThatAnOlderVersionDidNotKnowIsAdded() throws IOException {
    DataDirectory data = DataDirectory.prepared(directory);
    Files.writeString(data.secrets(), "secret-key=kept\n");

    Secrets secrets = Secrets.keptIn(data);

    assertThat(secrets.secretKey()).isEqualTo("kept");
    assertThat(secrets.demo()).hasSize(24).isEqualTo(Secrets.keptIn(data).demo());
  }

  @Test
  void onlyTheOwnerCanReadThem() throws IOException {
    DataDirectory data = DataDirectory.prepared(directory.resolve("data"));
    Secrets secrets = Secrets.keptIn(data);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.secrets())))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.root())))
        .isEqualTo("rwx------");
    assertThat(secrets).hasToString("Secrets[hidden]");
  }
}
