package org.viralstack.system.fuzz;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bodies that are almost right, and some that are not right at all. */
final class OddBodies {
  private static final Pattern VALUE =
      Pattern.compile(
          "(?<=: )(\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|[\\d.]+|true|false|null|\\[[^\\]]*]|\\{[^}]*})");
  private static final Pattern FIELD = Pattern.compile("\"([a-z_A-Z]+)\"(?=:)");

  private static final List<String> ENCODINGS =
      List.of(
          "UTF-16",
          "UTF-16LE",
          "UTF-16BE",
          "X-UTF-32LE-BOM",
          "X-UTF-32BE-BOM",
          "UTF-32LE",
          "UTF-32BE");

  private final Random random;

  OddBodies(Random random) {
    this.random = random;
  }

  /** Some body in place of a sample, which is a JSON object in one line, or empty. */
  byte[] from(String sample) {
    String text = sample.isEmpty() ? "{\"name\": \"a\", \"limit\": 1}" : sample;
    return switch (random.nextInt(13)) {
      case 0, 1, 2, 3, 4 -> bytes(withOddValue(text));
      case 5 -> bytes(withOddValue(withOddValue(text)));
      case 6 -> bytes(twice(text));
      case 7 -> bytes(text.substring(0, random.nextInt(text.length())));
      case 8 ->
          bytes(
              FIELD.matcher(text).replaceFirst("\"" + Matcher.quoteReplacement(oddName()) + "\""));
      case 9 -> bytes(OddValues.json(random));
      case 10 -> mangled(bytes(text));
      case 11 -> inAnotherEncoding(text);
      default -> noise();
    };
  }

  private String withOddValue(String text) {
    Matcher values = VALUE.matcher(text);
    int count = (int) values.results().count();
    int chosen = count == 0 ? -1 : random.nextInt(count);
    int[] seen = {0};
    String odd = Matcher.quoteReplacement(OddValues.json(random));
    return VALUE
        .matcher(text)
        .replaceAll(value -> seen[0]++ == chosen ? odd : Matcher.quoteReplacement(value.group()));
  }

  /** Every field once more, with another value. */
  private String twice(String text) {
    String fields = text.substring(1, text.length() - 1);
    return "{" + fields + ", " + withOddValue("{" + fields + "}").replaceAll("^\\{|}$", "") + "}";
  }

  private String oddName() {
    return switch (random.nextInt(5)) {
      case 0 -> "";
      case 1 -> "\\u0000";
      case 2 -> "x".repeat(60_000);
      case 3 -> "\uD83D\uDE00";
      default -> "constructor";
    };
  }

  private byte[] mangled(byte[] bytes) {
    byte[] copy = Arrays.copyOf(bytes, bytes.length);
    for (int i = 0; i <= random.nextInt(4); i++) {
      copy[random.nextInt(copy.length)] = (byte) random.nextInt(256);
    }
    return copy;
  }

  /** Whole, or cut anywhere, also within a character. */
  private byte[] inAnotherEncoding(String text) {
    Charset charset = Charset.forName(ENCODINGS.get(random.nextInt(ENCODINGS.size())));
    byte[] whole = text.getBytes(charset);
    return random.nextBoolean() ? whole : Arrays.copyOf(whole, random.nextInt(whole.length));
  }

  private byte[] noise() {
    byte[] noise = new byte[random.nextInt(2_000)];
    random.nextBytes(noise);
    return noise;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
