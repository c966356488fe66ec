package org.viralstack.system.matrix.cast;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Colleagues;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Rows;
import org.viralstack.system.fixture.server.Platform;

/** Makes what lines of the table name, each time a new one, in one organization. */
public final class Things {
  private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");
  private static final String BASE = "/v0/api/v1";
  private static final String WEBHOOKS = "/v0/api/webhooks";
  private static final String FAILED_SLIDESHOW =
      """
      INSERT INTO studio.slideshows
        (id, organization_id, test_mode, app_id, status, language, template_key, chosen, revision,
         drawn_in, error, created_at, updated_at)
      VALUES (?, ?, false, ?, 'FAILED', 'en', 'habits-that-stick', '{}', 1, '1,1,1,1,1,1', 'x',
        now(), now())
      """;

  private static final int MORE_THAN_AN_ALERT_HAS = 257 << 10;

  /** Names, with their braces, of what belongs to no organization. */
  public static final Set<String> OF_NOBODY = Set.of("{new}", "{password}", "{much}");

  private final Platform platform;
  private final Api api;
  private final Customer owner;
  private final Colleagues colleagues;
  private final Map<String, Supplier<String>> makers;
  private Optional<String> lastWebhook = Optional.empty();

  /**
   * @param owner of the organization, whose session no call under test ends
   */
  public Things(Platform platform, Api api, Customer owner) {
    this.platform = platform;
    this.api = api;
    this.owner = owner;
    this.colleagues = new Colleagues(api);
    this.makers =
        Map.<String, Supplier<String>>ofEntries(
            Map.entry("new", Things::word),
            Map.entry("password", owner::password),
            Map.entry("much", () -> "x".repeat(MORE_THAN_AN_ALERT_HAS)),
            Map.entry("organization", owner::organization),
            Map.entry("customer", () -> signedUp("organization")),
            Map.entry("user", () -> signedUp("user")),
            Map.entry("member", () -> colleagues.join(owner, "member").user()),
            Map.entry("invitation", this::invitation),
            Map.entry(
                "key",
                () ->
                    made(
                        "/api-keys",
                        "{\"name\": \"thing\", \"environment\": \"prod\", \"scopes\": [\"keys:write\"]}")),
            Map.entry("screenshot", () -> "scr_01ARZ3NDEKTSV4RRFFQ69G5FAV"),
            Map.entry(
                "hook",
                () ->
                    made(
                        "/hooks",
                        "{\"text\": \"%s\", \"niche\": \"fitness\", \"category\": \"story\"}"
                            .formatted(word()))),
            Map.entry("asset", () -> "asset_01ARZ3NDEKTSV4RRFFQ69G5FAV"),
            Map.entry("job", () -> "job_0123456789abcdef01234567"),
            Map.entry("webhook", this::webhook),
            Map.entry("delivery", () -> "whd_01ARZ3NDEKTSV4RRFFQ69G5FAV"),
            Map.entry("position", () -> "1"),
            Map.entry("template", () -> "habits-that-stick"),
            Map.entry("file", () -> "nothing.png"),
            Map.entry("slideshow", this::slideshow),
            Map.entry("app", this::app));
  }

  /** The text with a new thing for each name. */
  public String fill(String text) {
    Matcher names = NAME.matcher(text);
    return names.replaceAll(name -> maker(name.group(1)).get());
  }

  /** The names in a text, with their braces. */
  public static Stream<String> namedIn(String text) {
    return NAME.matcher(text).results().map(MatchResult::group);
  }

  private Supplier<String> maker(String name) {
    Supplier<String> maker = makers.get(name);
    if (maker == null) {
      throw new IllegalArgumentException(
          "endpoints.txt names {" + name + "}, which Things cannot make");
    }
    return maker;
  }

  private String invitation() {
    return colleagues
        .invite(owner, Colleagues.fresh(), "member")
        .expect(201)
        .body()
        .getString("_id");
  }

  private String app() {
    return made("/apps", "{\"name\": \"%s\", \"niche\": \"fitness\"}".formatted(word()));
  }

  /** In the place of the one before, since an organization may have only a few. */
  private String webhook() {
    lastWebhook.ifPresent(
        id -> api.call("DELETE", WEBHOOKS + "/" + id).bearer(owner.token()).send());
    String id =
        api.post(WEBHOOKS)
            .bearer(owner.token())
            .json("{\"url\": \"http://127.0.0.1:9/\"}")
            .send()
            .expect(201)
            .body()
            .getString("_id");
    lastWebhook = Optional.of(id);
    return id;
  }

  /** One that failed: nobody works on it, so that nothing changes but by calls. */
  private String slideshow() {
    String id = "ss_0" + word().substring(1, 26).toUpperCase(Locale.ROOT);
    Rows.of(platform).change(FAILED_SLIDESHOW, id, owner.organization(), app());
    return id;
  }

  /** Somebody who has nothing to do with the owner, or their organization. */
  private String signedUp(String which) {
    return api.post(BASE + "/auth/signup")
        .json(
            "{\"name\": \"A\", \"email\": \"%s\", \"password\": \"%s\", \"organization_name\": \"B\"}"
                .formatted(Colleagues.fresh(), owner.password()))
        .send()
        .expect(201)
        .body()
        .getJsonObject(which)
        .getString("_id");
  }

  private String made(String path, String body) {
    return api.post(BASE + path)
        .bearer(owner.token())
        .json(body)
        .send()
        .expect(201)
        .body()
        .getString("_id");
  }

  private static String word() {
    return "x" + UUID.randomUUID().toString().replace("-", "");
  }
}
