package org.viralstack.launcher.demo;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** The few management calls that the first run needs. */
final class ManagementApi {
  private static final String BASE = "/v0/api/v1";

  private final HttpClient client = HttpClient.newHttpClient();
  private final URI server;

  ManagementApi(URI server) {
    this.server = server;
  }

  /** Signs up and returns the answer's body: token, user, organization. */
  JsonObject signUp(String name, String email, String password, String organization)
      throws ApiRefusal {
    return call(
        "POST",
        "/auth/signup",
        "",
        Map.of(
            "name", name,
            "email", email,
            "password", password,
            "organization_name", organization));
  }

  /** Signs in and returns the answer's body: token, user, organization. */
  JsonObject signIn(String email, String password) throws ApiRefusal {
    return call("POST", "/auth/login", "", Map.of("email", email, "password", password));
  }

  void subscribe(String operatorToken, String organization, String plan) throws ApiRefusal {
    call(
        "PUT",
        "/admin/organizations/" + organization + "/subscription",
        operatorToken,
        Map.of("plan", plan));
  }

  /** Makes an API key and returns it in full. */
  String createKey(String token, String name) throws ApiRefusal {
    return call("POST", "/api-keys", token, Map.of("name", name, "environment", "prod"))
        .getString("key");
  }

  private JsonObject call(String method, String path, String token, Map<String, String> fields)
      throws ApiRefusal {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(server.resolve(BASE + path))
            .timeout(Duration.ofSeconds(20))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(json(fields)));
    if (!token.isEmpty()) {
      request.header("Authorization", "Bearer " + token);
    }
    try {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      if (answer.statusCode() >= 300) {
        throw new ApiRefusal(method + " " + BASE + path, answer.statusCode());
      }
      try (JsonReader reader = Json.createReader(new StringReader(answer.body()))) {
        return reader.readObject().getJsonObject("body");
      }
    } catch (IOException | JsonException unusable) {
      throw new ApiRefusal(method + " " + BASE + path, unusable);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new ApiRefusal(method + " " + BASE + path, interrupted);
    }
  }

  private static String json(Map<String, String> fields) {
    return Json.createObjectBuilder(Map.<String, Object>copyOf(fields)).build().toString();
  }
}
