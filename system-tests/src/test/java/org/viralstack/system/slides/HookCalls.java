package org.viralstack.system.slides;

import jakarta.json.JsonObject;
import org.viralstack.system.fixture.Api;

/** Calls about hooks that more than one test makes. */
record HookCalls(Api api) {
  static final String HOOKS = "/v0/api/v1/hooks";

  /** Makes an app that hooks can be for, and returns its id. */
  String app(String credential) {
    return api.post("/v0/api/v1/apps")
        .bearer(credential)
        .json("{\"name\": \"Strider\", \"niche\": \"fitness\", \"audience\": \"runners\"}")
        .send()
        .expect(201)
        .body()
        .getString("_id");
  }

  JsonObject list(String credential, String query) {
    return api.get(HOOKS + query).bearer(credential).send().expect(200).json();
  }
}
