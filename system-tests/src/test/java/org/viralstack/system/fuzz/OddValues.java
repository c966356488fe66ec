package org.viralstack.system.fuzz;

import java.util.List;
import java.util.Random;

/** Values that parsers trip over. */
final class OddValues {
  private static final List<String> JSON =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "-1",
          "-0",
          "1e400",
          "-1e-400",
          "1.5",
          "9223372036854775808",
          "1" + "0".repeat(99),
          "1" + "0".repeat(500),
          "0.1e+99999999",
          "NaN",
          "Infinity",
          "01",
          "1.",
          ".5",
          "{}",
          "[]",
          "[[]]",
          "\"\"",
          "\" \"",
          "\"\\u0000\"",
          "\"\\ud800\"",
          "\"\\udfff\\ud800\"",
          "\"\\u202e\\u2066abc\"",
          "\"\u200b\u200d\ufeff\"",
          "\"\uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67\"",
          "\"Z\u0351\u036b\u0343\u032a\u0320a\u0321l\u0358go\"",
          "\"\uFDFA\uFDFD\"",
          "\"'; DROP TABLE users; --\"",
          "\"<script>alert(1)</script>\"",
          "\"${jndi:ldap://127.0.0.1/a}\"",
          "\"%s%n%x\"",
          "\"../../etc/passwd\"",
          "\"\\r\\nSet-Cookie: a=b\"",
          "\"\\u0085\\u2028\\u2029\"",
          "\"9999-12-31T23:59:59.999999999Z\"",
          "\"-999999999-01-01T00:00:00Z\"",
          "\"+1000000000-12-31T23:59:59Z\"",
          "\"0.0.0.0/0\"",
          "\"::/129\"",
          "\"1.2.3.4/33\"",
          "\"http://[::1\"",
          "\"https://" + "a".repeat(3000) + "\"",
          "\"" + "x".repeat(70_000) + "\"",
          "\"" + "\uD83D\uDE00".repeat(5000) + "\"",
          "[" + "1,".repeat(20_000) + "1]",
          "[".repeat(60) + "]".repeat(60),
          "[".repeat(5000) + "]".repeat(5000),
          "{\"a\":".repeat(3000) + "1" + "}".repeat(3000),
          "{\"__proto__\":{\"a\":1}}",
          "{\"@class\":\"java.lang.Runtime\"}",
          "/* */1",
          "'a'",
          "undefined");

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "%00",
          "%0d%0a",
          "%c0%ae",
          "%ff%fe",
          "%ed%a0%80",
          "..",
          "../..",
          "%2e%2e%2f",
          ";a=b",
          "a;b=c/d",
          "%2F",
          "%5C",
          "%25",
          "%zz",
          "%",
          "%u0041",
          "0",
          "-1",
          "null",
          "NaN",
          "1e9",
          "999999999999999999999",
          "2147483648",
          "%F0%9F%98%80",
          "\u00e9",
          "x".repeat(2000),
          "app_",
          "app_00000000000000000000000000",
          "app_ZZZZZZZZZZZZZZZZZZZZZZZZZZ",
          "key_01ARZ3NDEKTSV4RRFFQ69G5FAV",
          "org_x",
          "*",
          "'",
          "\"",
          "<a>",
          "{}",
          "|",
          "^",
          "`",
          "[",
          "~",
          "+",
          "&",
          "=",
          "?",
          "#");

  private OddValues() {}

  static String json(Random random) {
    return JSON.get(random.nextInt(JSON.size()));
  }

  /** For paths, queries and headers. */
  static String text(Random random) {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }
}
