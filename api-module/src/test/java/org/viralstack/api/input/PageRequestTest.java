package org.viralstack.api.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.viralstack.api.refusal.Refused;

class PageRequestTest {
  private static PageRequest read(Map<String, String> query) {
    MultivaluedMap<String, String> parameters = new MultivaluedHashMap<>(query);
    return PageRequest.of(parameters, 50, 100);
  }

  @Test
  void nothingAskedIsTheFirstPageOfTheDefaultSize() {
    assertThat(read(Map.of())).isEqualTo(new PageRequest(1, 50));
  }

  @Test
  void pageFarOutPassesOverAsManyAsThereCanBe() {
    assertThat(read(Map.of("page", "999999999", "limit", "100")).offset())
        .isEqualTo(Integer.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource({
    "page, 0",
    "page, -1",
    "page, x",
    "page, 99999999999",
    "limit, 0",
    "limit, 101",
    "limit, 1e2",
    "limit, ''"
  })
  void numberOutsideItsRangeIsRefused(String name, String value) {
    assertThatExceptionOfType(Refused.class).isThrownBy(() -> read(Map.of(name, value)));
  }
}
