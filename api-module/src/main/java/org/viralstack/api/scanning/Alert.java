package org.viralstack.api.scanning;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.viralstack.api.json.JsonFormat;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;

/**
 * Something found in public that looks like a key.
 *
 * @param type as the scanner calls it
 * @param url where it was found; may be empty
 * @param source in what it was found; may be empty
 */
record Alert(String token, String type, String url, String source) {
  static final int MOST = 100;

  private static final int LONGEST_TEXT = 8_000;

  /**
   * Reads a list of alerts; fields that are not known are passed over.
   *
   * @throws Refused when it is something else, or too long
   */
  static List<Alert> list(byte[] body) {
    JsonNode list = json(body);
    if (!list.isArray() || list.size() > MOST) {
      throw malformed("The body must be a list of at most %d alerts.".formatted(MOST));
    }
    List<Alert> alerts = new ArrayList<>();
    list.forEach(node -> alerts.add(of(node)));
    return alerts;
  }

  private static Alert of(JsonNode node) {
    if (!node.path("token").isTextual() || !node.path("type").isTextual()) {
      throw malformed("Each alert must have a token and a type, which are texts.");
    }
    return new Alert(
        text(node, "token"), text(node, "type"), text(node, "url"), text(node, "source"));
  }

  /** Characters that the database cannot hold are of no use in an address either. */
  private static String text(JsonNode node, String field) {
    String text = node.path(field).isTextual() ? node.path(field).textValue() : "";
    if (text.length() > LONGEST_TEXT) {
      throw malformed("A text of an alert has at most %d characters.".formatted(LONGEST_TEXT));
    }
    return text.replaceAll("[\\p{Cc}\\ud800-\\udfff]", "");
  }

  private static JsonNode json(byte[] body) {
    try {
      return JsonFormat.read(new ByteArrayInputStream(body));
    } catch (JsonProcessingException | NumberFormatException malformed) {
      throw malformed("The body is not valid JSON in UTF-8.");
    } catch (IOException impossible) {
      throw new IllegalStateException("Bytes in memory cannot be read", impossible);
    }
  }

  private static Refused malformed(String detail) {
    return new Refused(new Refusal.Malformed(detail));
  }

  @Override
  public String toString() {
    return "Alert[" + type + "]";
  }
}
