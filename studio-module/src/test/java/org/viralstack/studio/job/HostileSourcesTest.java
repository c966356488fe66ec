package org.viralstack.studio.job;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.viralstack.auth.Tenant;
import org.viralstack.studio.JobId;
import org.viralstack.studio.job.queue.ScenePart;
import org.viralstack.studio.job.queue.SceneParts;
import org.viralstack.studio.job.theatre.Theatre;
import org.viralstack.studio.outgoing.Receiver;
import org.viralstack.testing.database.Database;

/** A movie whose every source means harm, from the wish to its end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileSourcesTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "/playlist.mp4", "#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n#EXT-X-ENDLIST\n",
          "/list.mp4", "ffconcat version 1.0\nfile '/etc/passwd'\n",
          "/picture.svg",
              "<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>",
          "/broken.png", "\u0089PNG\r\n\u001a\n and nothing that follows from it");

  private final CountDownLatch never = new CountDownLatch(1);
  private final Database database = new Database();
  private Theatre theatre;
  private Path work;

  @BeforeAll
  void start(@TempDir Path files) {
    work = files.resolve("work");
    theatre =
        Theatre.start(
            database,
            files,
            Map.of(
                "viralstack.sources.file-seconds", "2",
                "viralstack.sources.max-file-bytes", "2000000",
                "viralstack.outgoing.http-hosts", "127.0.0.1",
                "viralstack.outgoing.ranges", "127.0.0.1"));
  }

  @AfterAll
  void stop() {
    theatre.close();
  }

  @Test
  void everySourceFailsInAClearSentenceAndNothingIsLeft() throws Exception {
    Tenant tenant = theatre.tenant("pro");
    Instant begun = Instant.now();
    try (Receiver server = Receiver.plain(this::answer)) {
      String at = "http://127.0.0.1:" + server.port();
      JobId id =
          theatre.queued(
              tenant,
              Theatre.showing(
                  at + "/endless",
                  at + "/drip",
                  at + "/huge.png",
                  at + "/playlist.mp4",
                  at + "/list.mp4",
                  at + "/picture.svg",
                  at + "/broken.png",
                  at + "/redirect"));
      Job failed = theatre.ended(tenant, id);

      assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofSeconds(40));
      assertThat(failed.status()).isEqualTo(JobStatus.FAILED);
      assertThat(failed.error().orElseThrow())
          .startsWith("SCENE_RENDER_FAILED: ")
          .endsWith(" on scene_0 (and on 7 more)");
      assertThat(theatre.the(SceneParts.class).of(id).stream().map(HostileSourcesTest::problem))
          .containsExactly(
              "has more than 2,000,000 bytes.",
              "did not arrive in time.",
              "cannot be used. It has more than 50 megapixels.",
              "cannot be used. It is no picture, video or sound of a known format.",
              "cannot be used. It is no picture, video or sound of a known format.",
              "cannot be used. It is no picture, video or sound of a known format.",
              "cannot be used. It is broken or of an unknown encoding.",
              "redirects to an address that may not be called.");
    }
    assertThat(theatre.counted(tenant, "render_minutes_per_month", "used + reserved")).isZero();
    assertThat(theatre.counted(tenant, "concurrent_jobs", "used")).isZero();
    assertNothingIsLeft();
    theatre.done(
        tenant, theatre.queued(tenant, Theatre.movie("'; $(id) %{pts} \\\" , [x]:=", 1, 0.2)));
  }

  /** Without the address, and what is the same for all. */
  private static String problem(ScenePart scene) {
    return scene.error().orElseThrow().replaceAll("SCENE_RENDER_FAILED: The source \\S+ ", "");
  }

  private void assertNothingIsLeft() {
    await()
        .atMost(Duration.ofSeconds(5))
        .untilAsserted(
            () -> {
              assertThat(
                      ProcessHandle.current()
                          .descendants()
                          .flatMap(child -> child.info().command().stream()))
                  .noneMatch(name -> name.contains("ffmpeg"));
              try (Stream<Path> left = Files.list(work)) {
                assertThat(left).isEmpty();
              }
            });
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.equals("/redirect")) {
      exchange.getResponseHeaders().set("Location", "http://169.254.169.254/latest/meta-data");
    }
    exchange.sendResponseHeaders(path.equals("/redirect") ? 302 : 200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      switch (path) {
        case "/endless" -> write(out, new byte[10_000], 0);
        case "/drip" -> write(out, new byte[1], 200);
        case "/huge.png" -> out.write(hugePng());
        default -> out.write(TEXTS.getOrDefault(path, "").getBytes(ISO_8859_1));
      }
    }
  }

  /** Until the other side has had enough. */
  private void write(OutputStream out, byte[] chunk, long pauseMillis) throws IOException {
    try {
      while (!never.await(pauseMillis, TimeUnit.MILLISECONDS)) {
        out.write(chunk);
        out.flush();
      }
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    }
  }

  /** A hundred megapixels in a few kilobytes. */
  private static byte[] hugePng() throws IOException {
    int side = 10_000;
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    png.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
    byte[] black = {1, 0, 0, 0, 0};
    chunk(png, "IHDR", ByteBuffer.allocate(13).putInt(side).putInt(side).put(black).array());
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflated = new DeflaterOutputStream(rows)) {
      for (int row = 0; row < side; row++) {
        deflated.write(new byte[1 + side / 8]);
      }
    }
    chunk(png, "IDAT", rows.toByteArray());
    chunk(png, "IEND", new byte[0]);
    return png.toByteArray();
  }

  private static void chunk(ByteArrayOutputStream png, String type, byte[] content) {
    byte[] named =
        ByteBuffer.allocate(4 + content.length).put(type.getBytes(ISO_8859_1)).put(content).array();
    CRC32 sum = new CRC32();
    sum.update(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    png.writeBytes(named);
    png.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
  }
}
