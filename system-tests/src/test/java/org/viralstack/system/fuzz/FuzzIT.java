package org.viralstack.system.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;
import org.viralstack.system.load.ClosedLoop;
import org.viralstack.system.load.Figures;
import org.viralstack.system.load.Measured;
import org.viralstack.system.load.Requests;
import org.viralstack.system.matrix.Endpoint;

/** Nothing that is sent brings the server out of its countenance. */
@OnPlatform
class FuzzIT {
  private static final long SEED = Long.getLong("viralstack.fuzz.seed", 20_261_121L);
  private static final int SLICE = 2_000;
  private static final int ALL = Integer.getInteger("viralstack.fuzz.requests", 24_000);
  private static final Duration READING = Duration.ofSeconds(1);

  private final Platform platform;
  private final byte[] read;

  FuzzIT(Platform platform, Customers customers) {
    this.platform = platform;
    this.read =
        Requests.get(
            platform.address(),
            "/v0/api/v1/apps?limit=1",
            "x-api-key: " + customers.key(customers.on("enterprise")));
  }

  @Test
  void sliceOfOddRequestsIsAnsweredDecently() throws Exception {
    assertThat(failures(SLICE, "fuzz-slice")).isEmpty();
  }

  @Test
  @Tag("fuzz")
  void oddRequestsAreAnsweredDecentlyAndTheServerIsAsFastAfterwards() throws Exception {
    reads();
    Measured before = reads();

    List<String> failures = failures(ALL, "fuzz");
    Measured after = reads();

    Figures.page("fuzz-speed").note("a fixed read before: %s%nand after: %s", before, after);
    assertThat(failures).isEmpty();
    assertThat(after.statuses()).containsOnlyKeys(200);
    assertThat(after.millis(50)).isLessThan(1.5 * before.millis(50));
  }

  private List<String> failures(int number, String page) throws InterruptedException {
    List<Endpoint> endpoints = Endpoint.all();
    OddCallers callers = OddCallers.make(platform, endpoints);
    FuzzRun run =
        new FuzzRun(
            platform, new OddRequests(SEED, platform.address().getAuthority(), endpoints, callers));
    List<String> failures = run.send(number);
    Figures figures = Figures.page(page);
    figures.note("seed %d, %d requests on %d endpoints: %s", SEED, number, endpoints.size(), run);
    failures.stream().sorted().limit(40).forEach(failure -> figures.note("%s", failure));
    return failures;
  }

  private Measured reads() throws IOException {
    return new ClosedLoop(platform.address(), 2).run(() -> read, READING);
  }
}
