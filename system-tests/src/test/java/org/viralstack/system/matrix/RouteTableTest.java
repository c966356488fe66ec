package org.viralstack.system.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.viralstack.api.guard.AccessRule;

class RouteTableTest {
  @Test
  void everyEndpointHasALineInTheTable() {
    assertThat(Route.all())
        .extracting(Route::name)
        .containsExactlyInAnyOrderElementsOf(Endpoint.all().stream().map(Endpoint::name).toList());
  }

  @Test
  void everyEndpointDeclaresWhatTheTableSays() {
    Map<String, AccessRule> table =
        Endpoint.all().stream().collect(Collectors.toMap(Endpoint::name, Endpoint::rule));

    assertThat(Route.all())
        .hasSizeGreaterThan(10)
        .allSatisfy(
            route -> assertThat(route.rule()).as(route.name()).isEqualTo(table.get(route.name())));
  }
}
