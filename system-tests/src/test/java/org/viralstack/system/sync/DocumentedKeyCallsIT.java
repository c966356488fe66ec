package org.viralstack.system.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.system.fixture.Curl;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.OnPlatform;
import org.viralstack.system.fixture.server.Platform;

/** The calls that the page on authentication prints, run as printed. */
@OnPlatform
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DocumentedKeyCallsIT {
  @TempDir Path directory;

  private final String server;
  private final Customers customers;
  private Customer pro;
  private String key;

  DocumentedKeyCallsIT(Platform platform, Customers customers) {
    this.server = platform.address().toString().replaceAll("/$", "");
    this.customers = customers;
  }

  @BeforeAll
  void customerOnProHasKey() {
    pro = customers.on("pro");
    key = customers.key(pro);
  }

  @Test
  void xApiKeyHeaderIsAccepted() {
    assertThat(
            run("curl -H \"x-api-key: vs_prod_YOUR_API_KEY\" \\\nhttps://api.viralsync.io/v1/me"))
        .isEqualTo(documentedAnswer());
  }

  @Test
  void bearerHeaderIsAccepted() {
    assertThat(
            run(
                "curl -H \"Authorization: Bearer vs_prod_YOUR_API_KEY\" \\\nhttps://api.viralsync.io/v1/me"))
        .isEqualTo(documentedAnswer());
  }

  @Test
  void keyIsVerifiedByTheDocumentedCommand() {
    assertThat(
            run("curl -s -H \"x-api-key: $VIRALSYNC_API_KEY\" \\\nhttps://api.viralsync.io/v1/me"))
        .isEqualTo(documentedAnswer());
  }

  @Test
  void slidesOverviewIsAnsweredWithItsEnvelope() {
    assertThat(
            run(
                "curl https://api.viralslides.app/v0/api/v1/apps \\\n"
                    + "  -H \"Authorization: Bearer vs_live_abc123...\""))
        .isEqualTo("{\"success\":true,\"data\":[],\"page\":1,\"limit\":50,\"total\":0}");
  }

  private String documentedAnswer() {
    return "{\"userId\":\"%s\",\"plan\":\"pro\",\"email\":\"%s\"}"
        .formatted(pro.user(), pro.email());
  }

  private String run(String documented) {
    String line =
        documented
            .replaceFirst("https://api\\.viral(sync\\.io|slides\\.app)", server)
            .replace("vs_prod_YOUR_API_KEY", key)
            .replace("vs_live_abc123...", key);
    return Curl.run(line, Map.of("VIRALSYNC_API_KEY", key), directory);
  }
}
