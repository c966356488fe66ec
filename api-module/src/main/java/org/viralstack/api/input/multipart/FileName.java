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
  private static final Pattern QUOTED = Pattern.compile("(?i);\\s*filename=\"([^\"]*)\"");

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
    Matcher quoted = QUOTED.matcher(line);
    if (!quoted.find()) {
      return "";
    }
    String name = new String(quoted.group(1).getBytes(ISO_8859_1), UTF_8);
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    return OwnWords.shortened(OwnWords.line(last), LONGEST);
  }
}
