package org.viralstack.render.movie.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.viralstack.render.movie.engine.SceneOrder;
import org.viralstack.render.movie.engine.Stock;

class SceneContentTest {
  private static String digest(double seconds, String encoder) {
    SceneOrder order = Stock.order(seconds, Map.of());
    return SceneContent.digest(
        order.scene(), order.frame(), order.length(), Map.of(), Optional.empty(), encoder);
  }

  @Test
  void sceneIsAnotherWhenAnotherFfmpegRendersIt() {
    assertThat(digest(1, "4.4.1")).isEqualTo(digest(1, "4.4.1"));
    assertThat(digest(1, "7.1")).isNotEqualTo(digest(1, "4.4.1"));
    assertThat(digest(2, "4.4.1")).isNotEqualTo(digest(1, "4.4.1"));
  }
}
