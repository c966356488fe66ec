package org.viralstack.system.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.sync.job.Renders;

/** Parts of the file of a movie, for clients that hold other parts already. */
@OnPlatform
@Timeout(120)
class FilePartsIT {
  private final Renders renders;

  FilePartsIT(Platform platform, Api api, Customers customers) {
    this.renders = new Renders(api, platform.address(), customers.key(customers.on("pro")));
  }

  @Test
  void partsAreOfTheFileThatTheClientKnowsOrItGetsTheWhole() {
    String job = renders.asked(Renders.movie("Parts", 1, 0.5));
    String url = renders.done(job).getString("outputUrl");
    HttpResponse<byte[]> whole = renders.file(url, "");
    String tag = tag(whole);
    HttpResponse<byte[]> part = renders.file(url, "bytes=4-7", tag);

    assertThat(tag).matches("\"[0-9a-f-]+\"");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).hasSize(4);
    assertThat(tag(part)).isEqualTo(tag);
    String picture = renders.one(job).getString("thumbnailUrl");
    assertThat(tag(renders.file(picture, ""))).isNotEqualTo(tag);
    assertWhole(whole, renders.file(url, "bytes=4-7", "\"another\""));
    assertWhole(whole, renders.file(url, "bytes=4-7", "W/" + tag));
    assertWhole(whole, renders.file(url, "bytes=4-7", "Sat, 21 Nov 2026 10:00:00 GMT"));
    assertWhole(whole, renders.file(url, "bytes=999999999-", "\"another\""));
  }

  private static void assertWhole(HttpResponse<byte[]> whole, HttpResponse<byte[]> answer) {
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Range")).isEmpty();
    assertThat(answer.body()).isEqualTo(whole.body());
  }

  private static String tag(HttpResponse<byte[]> answer) {
    return answer.headers().firstValue("ETag").orElseThrow();
  }
}
