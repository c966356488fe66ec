package org.viralstack.auth.background;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NodeRolesTest {
  @Test
  void nodeIsBothByDefault() {
    assertThat(new NodeRoles(config(Map.of())).all())
        .containsExactly(NodeRole.API, NodeRole.WORKER);
  }

  @Test
  void nodeThatIsNotNamedAWorkerIsNone() {
    assertThat(new NodeRoles(roles(" api ")).worker()).isFalse();
    assertThat(new NodeRoles(roles("worker")).worker()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"render", "api,", ",", "API"})
  void unknownRoleStopsTheStartWithASentenceThatNamesTheVariable(String setting) {
    assertThatThrownBy(() -> new NodeRoles(roles(setting)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("VIRALSTACK_NODE_ROLES");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "viralstack.background.threads",
        "viralstack.background.poll-millis",
        "viralstack.background.heartbeat-millis",
        "viralstack.background.drain-seconds"
      })
  void settingOutsideItsRangeStopsTheStartWithASentenceThatNamesIt(String name) {
    assertThatThrownBy(() -> BackgroundSettings.from(config(Map.of(name, "-1"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(name);
  }

  private static Config roles(String setting) {
    return config(Map.of("viralstack.node.roles", setting));
  }

  private static Config config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(settings, "test", 100))
        .build();
  }
}
