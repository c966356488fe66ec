package org.viralstack.system.fuzz;

import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viralstack.system.matrix.Endpoint;

/** Makes requests, each from the seed and its number alone. */
final class OddRequests {
  private static final Pattern PARAMETER = Pattern.compile("\\{[a-z_]+}");
  private static final List<String> MEDIA_TYPES =
      List.of(
          "text/plain",
          "application/x-www-form-urlencoded",
          "multipart/form-data",
          "application/xml",
          "application/json; charset=utf-16",
          "application/json; charset=nope",
          "application/json;",
          "json",
          "*/*",
          "application/*",
          "",
          "/",
          "a/b/c",
          "application/problem+json",
          "multipart/form-data; boundary=");
  private static final List<String> HEADERS =
      List.of(
          "X-Request-Id",
          "Idempotency-Key",
          "Accept",
          "Accept-Language",
          "Accept-Encoding",
          "Cookie",
          "Origin",
          "X-Forwarded-For",
          "Forwarded",
          "If-None-Match",
          "Range",
          "X-HTTP-Method-Override",
          "traceparent",
          "x-api-key",
          "Authorization",
          "Content-Encoding",
          "Access-Control-Request-Method",
          "Content-Language",
          "Upgrade");
  private static final List<String> METHODS =
      List.of("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "FOO", "get", "PROPFIND", "CONNECT");

  private final long seed;
  private final String host;
  private final List<Endpoint> endpoints;
  private final OddCallers callers;

  OddRequests(long seed, String host, List<Endpoint> endpoints, OddCallers callers) {
    this.seed = seed;
    this.host = host;
    this.endpoints = endpoints;
    this.callers = callers;
  }

  OddRequest make(int number) {
    Random random = new Random(seed * 1_000_003 + number);
    Endpoint endpoint = endpoints.get(number % endpoints.size());
    String method = random.nextInt(25) == 0 ? any(METHODS, random) : endpoint.method();
    StringBuilder head = new StringBuilder(method).append(' ');
    head.append(target(endpoint, random)).append(" HTTP/1.1\r\nHost: ").append(host).append("\r\n");
    head.append(callers.credentials(endpoint, random));
    for (int i = random.nextInt(10) - 7; i > 0; i--) {
      head.append(oddHeader(random));
    }
    boolean hasBody = !endpoint.body().isEmpty() || random.nextInt(6) == 0;
    if (!hasBody) {
      return finished(endpoint, number, head, new byte[0], false, true);
    }
    byte[] body = new OddBodies(random).from(fill(endpoint.body(), random));
    String type = random.nextInt(10) == 0 ? any(MEDIA_TYPES, random) : "application/json";
    head.append("Content-Type: ").append(type).append("\r\n");
    OddRequest request = framed(endpoint, number, head, body, random);
    // the server may take the body of a method that should have none for the next request
    return method.equals(endpoint.method()) ? request : request.last();
  }

  private OddRequest framed(
      Endpoint endpoint, int number, StringBuilder head, byte[] body, Random random) {
    return switch (random.nextInt(30)) {
      case 0 -> {
        head.append("Content-Length: ")
            .append(body.length + 1 + random.nextInt(100))
            .append("\r\n");
        yield finished(endpoint, number, head, body, true, true);
      }
      case 1 -> {
        head.append("Content-Length: ").append(Math.max(0, body.length / 2)).append("\r\n");
        yield finished(endpoint, number, head, body, true, true);
      }
      case 2 -> {
        head.append("Content-Length: ")
            .append(any(List.of("-1", "abc", "99999999999999999999", "1e3", "+5", ""), random))
            .append("\r\n");
        yield finished(endpoint, number, head, body, true, false);
      }
      case 3 -> {
        head.append("Content-Length: ")
            .append(body.length)
            .append("\r\nContent-Length: ")
            .append(body.length + 1)
            .append("\r\n");
        yield finished(endpoint, number, head, body, true, false);
      }
      case 4 -> {
        head.append("Transfer-Encoding: chunked\r\n");
        yield finished(endpoint, number, head, body, true, false);
      }
      case 5 -> {
        head.append("Content-Length: ").append(body.length).append("\r\nConnection: close\r\n");
        yield finished(endpoint, number, head, body, true, true);
      }
      default -> {
        head.append("Content-Length: ").append(body.length).append("\r\n");
        yield finished(endpoint, number, head, body, false, true);
      }
    };
  }

  private static OddRequest finished(
      Endpoint endpoint,
      int number,
      StringBuilder head,
      byte[] body,
      boolean ends,
      boolean legible) {
    return new OddRequest(
        endpoint.toString(), number, head.append("\r\n").toString(), body, ends, legible);
  }

  private String target(Endpoint endpoint, Random random) {
    String path = fill(endpoint.path(), random);
    if (random.nextInt(12) == 0) {
      path = path + "/" + OddValues.text(random).replace(" ", "%20");
    }
    return switch (random.nextInt(8)) {
      case 0 -> path + "?page=" + odd(random) + "&limit=" + odd(random);
      case 1 ->
          path
              + "?"
              + odd(random)
              + "="
              + odd(random)
              + "&status="
              + odd(random)
              + "&page=1&page=2";
      default -> path;
    };
  }

  /** A thing that there is, or an odd text in place of it. */
  private String fill(String text, Random random) {
    return PARAMETER
        .matcher(text)
        .replaceAll(
            parameter ->
                Matcher.quoteReplacement(
                    random.nextInt(3) > 0
                        ? callers.thing(parameter.group(), random)
                        : odd(random)));
  }

  private static String oddHeader(Random random) {
    String name = any(HEADERS, random);
    String line = name + ": " + OddValues.text(random) + "\r\n";
    return random.nextInt(4) == 0 ? line + name + ": " + OddValues.text(random) + "\r\n" : line;
  }

  private static String odd(Random random) {
    return OddValues.text(random).replace(" ", "%20").replace("#", "%23");
  }

  private static String any(List<String> texts, Random random) {
    return texts.get(random.nextInt(texts.size()));
  }
}
