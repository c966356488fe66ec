package org.viralstack.api.transport.cors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
  @Test
  void nobodyIsAllowedByDefault() {
    assertThat(new AllowedOrigins("").none()).isTrue();
  }

  @Test
  void originsAreComparedAsAWhole() {
    AllowedOrigins origins = new AllowedOrigins("https://a.example, http://127.0.0.1:3000");

    assertThat(origins.contain("https://a.example")).isTrue();
    assertThat(origins.contain("http://127.0.0.1:3000")).isTrue();
    assertThat(origins.contain("https://a.example.evil")).isFalse();
    assertThat(origins.contain("http://a.example")).isFalse();
    assertThat(origins.contain("null")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "null", "a.example", "https://a.example/", "https://*.example"})
  void whatIsNoOriginStopsTheStart(String text) {
    assertThatThrownBy(() -> new AllowedOrigins(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("VIRALSTACK_CORS_ORIGINS");
  }
}
