package org.viralstack.studio.languagemodel;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.RetryPolicy;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a model for a JSON object. Safe for use by many threads. */
final class ChatCompletions implements AutoCloseable {
  private static final long MOST_BYTES = 256 * 1024;
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);

  /** Makes something of the object that the model answered. */
  interface Reading<T> {
    T read(Answer answer) throws Unusable;
  }

  private final ModelSetting setting;
  private final HttpClient client;
  private final RetryPolicy<Object> retries;

  ChatCompletions(ModelSetting setting) {
    this.setting = setting;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(setting.timeout())
            .build();
    this.retries =
        RetryPolicy.builder()
            .handleIf(fault -> fault instanceof Unusable unusable && !unusable.lasting())
            .withMaxAttempts(setting.attempts())
            .withBackoff(FIRST_PAUSE, LONGEST_PAUSE)
            .withJitter(0.2)
            .build();
  }

  /**
   * Asks until an answer can be read, at most as often as configured.
   *
   * @throws Unusable with what was wrong with the last answer
   */
  <T> T ask(String system, JsonObject user, Reading<T> reading) throws Unusable {
    HttpRequest request = request(system, user);
    try {
      return Failsafe.with(retries).get(() -> reading.read(answer(request)));
    } catch (FailsafeException given) {
      if (given.getCause() instanceof Unusable unusable) {
        throw unusable;
      }
      if (given.getCause() instanceof InterruptedException) {
        Thread.currentThread().interrupt();
        throw new Unusable("was interrupted", true);
      }
      throw given;
    }
  }

  private HttpRequest request(String system, JsonObject user) {
    JsonObject body =
        Json.createObjectBuilder()
            .add("model", setting.model())
            .add("response_format", Json.createObjectBuilder().add("type", "json_object"))
            .add(
                "messages",
                Json.createArrayBuilder()
                    .add(message("system", system))
                    .add(message("user", user.toString())))
            .build();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(setting.address())
            .header("Content-Type", "application/json")
            .header("Accept", "application/json")
            .timeout(setting.timeout())
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    setting.key().ifPresent(key -> request.header("Authorization", "Bearer " + key));
    return request.build();
  }

  private static JsonObject message(String role, String content) {
    return Json.createObjectBuilder().add("role", role).add("content", content).build();
  }

  private Answer answer(HttpRequest request) throws Unusable, InterruptedException {
    HttpResponse<byte[]> response = response(request);
    int status = response.statusCode();
    if (status != 200) {
      boolean passing = status == 408 || status == 429 || status >= 500;
      throw new Unusable("answered with status " + status, !passing);
    }
    return Answer.of(response.body());
  }

  /** The client's own timeout ends with the headers; a body that trickles must end as well. */
  private HttpResponse<byte[]> response(HttpRequest request) throws Unusable, InterruptedException {
    CompletableFuture<HttpResponse<byte[]>> response =
        client.sendAsync(request, info -> new CappedBody(MOST_BYTES));
    try {
      return response.get(setting.timeout().toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      throw new Unusable("did not answer in " + setting.timeout().toMillis() + " ms");
    } catch (ExecutionException broken) {
      throw new Unusable("broke off: " + broken.getCause());
    } finally {
      response.cancel(true);
    }
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
