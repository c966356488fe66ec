package org.viralstack.system.slides.documented;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.Map;
import org.viralstack.system.fixture.Curl;
import org.viralstack.system.fixture.Customer;
import org.viralstack.system.fixture.Customers;
import org.viralstack.system.fixture.server.Platform;

/**
 * Runs calls as the page writes them, with the address of this server and the key of a customer.
 */
record Terminal(String server, String key, Path directory) {
  private static final String PAGE = "https://api.viralslides.app";
  private static final String KEY_OF_THE_PAGE = "vs_live_abc123...";

  static Terminal on(Platform platform, Customers customers, Path directory) {
    Customer pro = customers.on("pro");
    return new Terminal(
        platform.address().toString().replaceAll("/$", ""), customers.key(pro), directory);
  }

  /** What a call printed. */
  record Printed(int status, String text) {
    JsonObject expect(int expected) {
      assertThat(status).as("status of the answer %s", text).isEqualTo(expected);
      try (JsonReader reader = Json.createReader(new StringReader(text))) {
        return reader.readObject();
      }
    }

    /** The resource, after a look at its envelope. */
    JsonObject one(int expected) {
      JsonObject answer = expect(expected);
      assertThat(answer.keySet()).containsExactly("success", "body");
      assertThat(answer.getBoolean("success")).isTrue();
      return answer.getJsonObject("body");
    }

    /** A list's answer, after a look at its envelope. */
    JsonObject list(int page, int limit) {
      JsonObject answer = expect(200);
      assertThat(answer.keySet()).containsExactly("success", "data", "page", "limit", "total");
      assertThat(answer.getBoolean("success")).isTrue();
      assertThat(answer.getInt("page")).isEqualTo(page);
      assertThat(answer.getInt("limit")).isEqualTo(limit);
      return answer;
    }
  }

  /**
   * Makes a call.
   *
   * @param rest of the line after {@code curl} and the key: address and options
   */
  Printed curl(String rest) {
    String line =
        "curl -s -w '\\n%{http_code}' -H \"Authorization: Bearer " + KEY_OF_THE_PAGE + "\" " + rest;
    String printed =
        Curl.run(line.replace(PAGE, server).replace(KEY_OF_THE_PAGE, key), Map.of(), directory);
    int end = printed.lastIndexOf('\n');
    return new Printed(Integer.parseInt(printed.substring(end + 1)), printed.substring(0, end));
  }

  /** A call with a JSON body. */
  Printed send(String method, String address, String json) {
    return curl(
        "-X %s %s -H 'Content-Type: application/json' -d '%s'".formatted(method, address, json));
  }
}
