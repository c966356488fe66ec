package org.viralstack.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Colleagues;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.Platform;
import org.viralstack.system.sync.job.Renders;

/** An organization that has something of everything, so that no page is empty. */
final class Exhibits {
  private static final String BASE = "/v0/api/v1";
  private static final Map<Platform, Exhibits> MADE = new ConcurrentHashMap<>();
  private static final Duration RENDERING = Duration.ofMinutes(2);

  /** Its picture ends after the signature of a PNG. */
  private static final String BROKEN =
      """
      {"title": "Autumn sale", "width": 640, "height": 360, "scenes": [{"id": "opening", "duration": 1,
       "layers": [{"type": "image", "src": "data:image/png;base64,iVBORw0KGgo="}]}]}
      """;

  private final Api api;
  private final URI address;
  private final Customer owner;
  private final Customer viewer;
  private final String operator;
  private final Map<String, String> things;

  private Exhibits(Platform platform) {
    Customers customers = Customers.of(platform);
    this.api = Api.of(platform);
    this.address = platform.address();
    this.owner = customers.on("business");
    this.operator = customers.operatorToken();
    customers.key(owner);
    revokedKey();
    Colleagues colleagues = new Colleagues(api);
    colleagues.join(owner, "member");
    this.viewer = colleagues.join(owner, "viewer");
    colleagues.invite(owner, Colleagues.fresh(), "viewer").expect(201);
    String app = app();
    this.things =
        Map.of(
            "{organization}", owner.organization(),
            "{app}", app,
            "{slideshow}", slideshow(app),
            "{webhook}", webhook(),
            "{job}", movie(),
            "{failed}", failedMovie());
    post(
            "/hooks",
            "{\"text\": \"Stop planning. Start.\", \"niche\": \"productivity\", \"category\": \"problem\"}")
        .expect(201);
  }

  /** Made once for all tests. */
  static Exhibits on(Platform platform) {
    return MADE.computeIfAbsent(platform, Exhibits::new);
  }

  /** A session of whoever may see an address: the operator, or the organization's owner. */
  String token(String address) {
    return address.startsWith("/operator/") ? operator : owner.token();
  }

  /** A session of somebody in the organization who may only look. */
  String viewerToken() {
    return viewer.token();
  }

  /** An address with the things that it names in braces. */
  String fill(String address) {
    String filled = address;
    for (Map.Entry<String, String> thing : things.entrySet()) {
      filled = filled.replace(thing.getKey(), thing.getValue());
    }
    return filled;
  }

  private String app() {
    return post(
            "/apps",
            """
            {"name": "Focus Timer", "niche": "productivity", "brand_primary_color": "#4f46e5",
             "brand_secondary_color": "#0ea5e9", "audience": "Students who put things off",
             "value_props": ["One tap to start", "Quiet statistics"]}
            """)
        .expect(201)
        .body()
        .getString("_id");
  }

  private String slideshow(String app) {
    String id =
        post("/apps/" + app + "/slideshows", "{\"template_key\": \"habits-that-stick\"}")
            .expect(202)
            .body()
            .getString("slideshow_id");
    await()
        .atMost(RENDERING)
        .until(() -> get("/slideshows/" + id).getString("status").equals("READY"));
    return id;
  }

  private String movie() {
    Renders renders = new Renders(api, address, owner.token());
    String id = renders.asked(Renders.movie("Shown", 2, 1));
    renders.done(id);
    return id;
  }

  private String failedMovie() {
    Renders renders = new Renders(api, address, owner.token());
    String id =
        renders.asked(
            Json.createObjectBuilder(Renders.movie("Broken", 1, 1).build())
                .add("movie", Json.createReader(new StringReader(BROKEN)).readObject()));
    assertThat(renders.ended(id).getString("status")).isEqualTo("failed");
    return id;
  }

  private void revokedKey() {
    String id =
        post("/api-keys", "{\"name\": \"Old laptop\", \"environment\": \"live\"}")
            .expect(201)
            .body()
            .getString("_id");
    post("/api-keys/" + id + "/revoke", "{}").expect(200);
  }

  private String webhook() {
    JsonObject made =
        api.post("/v0/api/webhooks")
            .bearer(owner.token())
            .json("{\"url\": \"http://127.0.0.1:9/hooks/viralstack\"}")
            .send()
            .expect(201)
            .json();
    String id =
        made.containsKey("body")
            ? made.getJsonObject("body").getString("_id")
            : made.getString("_id");
    api.post("/v0/api/webhooks/" + id + "/test").bearer(owner.token()).send().expect(202);
    return id;
  }

  private JsonObject get(String path) {
    return api.get(BASE + path).bearer(owner.token()).send().expect(200).body();
  }

  private Answer post(String path, String body) {
    return api.post(BASE + path).bearer(owner.token()).json(body).send();
  }
}
