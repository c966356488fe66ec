package org.viralstack.api.scanning.signature;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Fetches a scanner's keys, within bounds of time and size, and follows no redirect. */
final class PublishedKeys {
  /** How long an answer is waited for. */
  static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int LONGEST_DOCUMENT = 64 << 10;

  private final URI url;

  PublishedKeys(URI url) {
    this.url = url;
  }

  /**
   * Fetches the keys as they are published now.
   *
   * @throws IOException when they cannot be had in time, or are something else
   */
  PublicKeys fetch() throws IOException {
    // A client of its own each time: it happens hardly once an hour, and a client keeps a thread.
    try (HttpClient client =
        HttpClient.newBuilder().connectTimeout(PATIENCE).followRedirects(Redirect.NEVER).build()) {
      return fetch(client);
    }
  }

  private PublicKeys fetch(HttpClient client) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .timeout(PATIENCE)
            .header("Accept", "application/json")
            .header("User-Agent", "ViralStack")
            .build();
    CompletableFuture<String> document =
        client
            .sendAsync(request, BodyHandlers.ofInputStream())
            .thenApplyAsync(PublishedKeys::document);
    try {
      return PublicKeys.parse(document.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS))
          .orElseThrow(() -> new IOException("what is published is no list of keys"));
    } catch (ExecutionException | TimeoutException unanswered) {
      throw new IOException("no answer with keys", unanswered);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", interrupted);
    } finally {
      document.cancel(true);
      client.shutdownNow();
    }
  }

  private static String document(HttpResponse<InputStream> response) {
    try (InputStream body = response.body()) {
      byte[] bytes = body.readNBytes(LONGEST_DOCUMENT + 1);
      boolean usable = response.statusCode() == 200 && bytes.length <= LONGEST_DOCUMENT;
      return usable ? new String(bytes, StandardCharsets.UTF_8) : "";
    } catch (IOException broken) {
      return "";
    }
  }
}
