package org.viralstack.system.matrix;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.viralstack.system.fixture.Api;
import org.viralstack.system.fixture.Customer;

/** Makes what lines of the table name, each time a new one, in one organization. */
public final class Things {
  private static final Pattern NAME = Pattern.compile("\\{([a-z_]+)}");
  private static final String BASE = "/v0/api/v1";

  private final Api api;
  private final Customer owner;
  private final Map<String, Supplier<String>> makers;

  public Things(Api api, Customer owner) {
    this.api = api;
    this.owner = owner;
    this.makers =
        Map.of(
            "new",
            Things::word,
            "organization",
            owner::organization,
            "key",
            () -> made("/api-keys", "{\"name\": \"thing\", \"environment\": \"prod\"}"),
            "screenshot",
            () -> "scr_01ARZ3NDEKTSV4RRFFQ69G5FAV",
            "hook",
            () ->
                made(
                    "/hooks",
                    "{\"text\": \"%s\", \"niche\": \"fitness\", \"category\": \"story\"}"
                        .formatted(word())),
            "app",
            () -> made("/apps", "{\"name\": \"%s\", \"niche\": \"fitness\"}".formatted(word())));
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
