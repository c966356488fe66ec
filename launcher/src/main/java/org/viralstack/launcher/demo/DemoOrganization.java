package org.viralstack.launcher.demo;

import jakarta.json.JsonObject;
import java.net.URI;

/** An organization on the plan Business that is there to be tried out. */
public final class DemoOrganization {
  static final String EMAIL = "demo@viralstack.localhost";
  private static final int NOT_KNOWN = 401;

  private final ManagementApi api;
  private final String password;

  /**
   * @param server where the application answers
   * @param password of the organization's owner
   */
  public DemoOrganization(URI server, String password) {
    this.api = new ManagementApi(server);
    this.password = password;
  }

  /** Makes the organization unless it is there, and a new key for it. */
  public DemoOutcome prepare(Operator operator) {
    try {
      JsonObject session = session();
      String operatorToken = api.signIn(operator.email(), operator.password()).getString("token");
      api.subscribe(
          operatorToken, session.getJsonObject("organization").getString("_id"), "business");
      return new DemoOutcome.Prepared(api.createKey(session.getString("token"), "first run"));
    } catch (ApiRefusal refusal) {
      return new DemoOutcome.Refused(String.valueOf(refusal.getMessage()));
    }
  }

  private JsonObject session() throws ApiRefusal {
    try {
      return api.signIn(EMAIL, password);
    } catch (ApiRefusal refusal) {
      if (refusal.status() != NOT_KNOWN) {
        throw refusal;
      }
      return api.signUp("Demo", EMAIL, password, "Demo");
    }
  }
}
