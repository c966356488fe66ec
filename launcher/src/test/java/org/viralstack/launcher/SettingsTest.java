package org.viralstack.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.launcher.process.CannotStart;

class SettingsTest {
  @Test
  void nothingHasToBeSet() {
    Settings settings = Settings.of(Map.of());

    assertThat(settings.httpPort()).isEqualTo(8080);
    assertThat(settings.dataDirectory()).isEqualTo(Path.of("data"));
    assertThat(settings.database()).isEmpty();
    assertThat(settings.operatorEmail()).isEqualTo("operator@viralstack.localhost");
    assertThat(settings.operatorPassword()).isEmpty();
  }

  @Test
  void externalDatabaseTakesThePlaceOfTheEmbeddedOne() {
    Settings settings =
        Settings.of(
            Map.of(
                "VIRALSTACK_DB_URL", "jdbc:postgresql://db:5432/app",
                "VIRALSTACK_DB_USER", "me",
                "VIRALSTACK_DB_PASSWORD", "secret"));

    assertThat(settings.database())
        .hasValueSatisfying(
            database -> {
              assertThat(database.url()).isEqualTo("jdbc:postgresql://db:5432/app");
              assertThat(database.user()).isEqualTo("me");
              assertThat(database.password()).isEqualTo("secret");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "VIRALSTACK_HTTP_PORT, http",
    "VIRALSTACK_HTTP_PORT, 0",
    "VIRALSTACK_HTTP_PORT, 65536",
    "VIRALSTACK_DB_URL, postgres://db/app",
    "VIRALSTACK_DB_PASSWORD, without-an-address",
    "VIRALSTACK_SECRET_KEY, not base64!",
    "VIRALSTACK_SECRET_KEY, c2hvcnQ=",
    "VIRALSTACK_OPERATOR_EMAIL, nobody",
    "VIRALSTACK_OPERATOR_PASSWORD, short"
  })
  void senselessValueIsRefusedWithTheNameOfItsVariable(String variable, String value) {
    assertThatThrownBy(() -> Settings.of(Map.of(variable, value)))
        .isInstanceOf(CannotStart.class)
        .hasMessageContaining(variable);
  }

  @Test
  void secretsAreNeitherShownNorRepeatedInRefusals() {
    Map<String, String> secrets =
        Map.of(
            "VIRALSTACK_DB_URL", "jdbc:postgresql://db/app?password=hidden-one",
            "VIRALSTACK_DB_PASSWORD", "hidden-two",
            "VIRALSTACK_OPERATOR_PASSWORD", "hidden-three");

    Settings settings = Settings.of(secrets);

    assertThat(settings + " " + settings.database()).doesNotContain("hidden");
    assertThatThrownBy(() -> Settings.of(Map.of("VIRALSTACK_SECRET_KEY", "hidden")))
        .message()
        .doesNotContain("hidden");
  }
}
