package org.viralstack.studio.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AppProfileTest {
  @Test
  void nameOfWhichNothingCanBeWrittenGivesWayToANeutralWord() {
    assertThat(named("\ue000\u202e\ufeff").name()).isEqualTo("App");
    assertThat(named("\ue000Café\u202e Timer").name()).isEqualTo("Café Timer");
  }

  private static AppProfile named(String name) {
    return new AppProfile(name, "fitness", "en", Optional.empty(), List.of());
  }
}
