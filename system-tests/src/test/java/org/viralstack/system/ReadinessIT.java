package org.viralstack.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Listening;
import org.viralstack.system.fixture.server.Platform;

@OnPlatform
class ReadinessIT {
  @Test
  void readyServerNamesItsDatabaseAsUp(Api api) {
    Answer answer = api.get("/health/ready").send().expect(200);

    assertThat(answer.json().getString("status")).isEqualTo("UP");
    assertThat(answer.text()).contains("\"name\":\"database\"");
  }

  @Test
  void serverAndItsGridListenOnTheLoopbackInterfaceOnly(Platform platform) throws IOException {
    List<Listening> listening = Listening.of(platform.process());

    assertThat(listening).extracting(Listening::port).contains(platform.address().getPort());
    assertThat(listening).allMatch(Listening::isLoopback);
  }
}
