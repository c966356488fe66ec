package org.viralstack.api.input.multipart;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viralstack.studio.wording.OwnWords;

/** What a client calls a file: good for people to read, and for nothing else. */
final class FileName {
  static final int LONGEST = 200;

  private static final Pattern NAMED = Pattern.compile("(?i);\\s*filename\\*?=");
  private static final Pattern PLAIN = Pattern.compile("(?i);\\s*filename=");

  private FileName() {}

  /**
   * The name of the part with these headers, if it is a file.
   *
   * @param headers in ISO 8859-1, of which browsers mean UTF-8
   */
  static Optional<String> in(String headers) {
    return headers
        .lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-disposition:"))
        .filter(line -> NAMED.matcher(line).find())
        .findFirst()
        .map(FileName::readable);
  }

  private static String readable(String line) {
    Matcher named = PLAIN.matcher(line);
    if (!named.find()) {
      return "";
    }
    String value = line.substring(named.end());
    String sent = value.startsWith("\"") ? unquoted(value) : value.split("[;\\s]", 2)[0];
    String name = new String(sent.getBytes(ISO_8859_1), UTF_8);
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    // So browsers send what would end the quotation (HTML, section 4.10.21.8).
    String whole = last.replace("%22", "\"");
    return OwnWords.shortened(OwnWords.line(whole), LONGEST);
  }

  /** Up to the closing quotation mark; a backslash stands for itself unless before such a mark. */
  private static String unquoted(String value) {
    StringBuilder kept = new StringBuilder();
    for (int at = 1; at < value.length() && value.charAt(at) != '"'; at++) {
      boolean escape = value.startsWith("\\\"", at) || value.startsWith("\\\\", at);
      at += escape ? 1 : 0;
      kept.append(value.charAt(at));
    }
    return kept.toString();
  }
}
