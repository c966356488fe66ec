package org.viralstack.system.idempotency;

import java.util.Optional;
import org.viralstack.system.fixture.Answer;
import org.viralstack.system.fixture.Api;

/** Calls with an {@code Idempotency-Key}, and what tells a repeat from a first call. */
record Repeats(Api api) {
  static final String BASE = "/v0/api/v1";
  static final String APPS = BASE + "/apps";
  static final String KEYS = BASE + "/api-keys";
  static final String APP = "{\"name\": \"Same\", \"niche\": \"fitness\"}";
  static final String KEY = "{\"name\": \"same\", \"environment\": \"prod\"}";

  Answer post(String path, String credential, String idempotencyKey, String body) {
    return api.post(path)
        .bearer(credential)
        .header("Idempotency-Key", idempotencyKey)
        .json(body)
        .send();
  }

  /** How many apps there are. */
  int apps(String credential) {
    return api.get(APPS).bearer(credential).send().expect(200).json().getInt("total");
  }

  static boolean replayed(Answer answer) {
    return answer.headers().firstValue("Idempotency-Replayed").equals(Optional.of("true"));
  }
}
