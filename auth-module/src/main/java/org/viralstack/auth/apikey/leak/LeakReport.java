package org.viralstack.auth.apikey.leak;

import org.viralstack.auth.apikey.token.ApiKeyToken;

/**
 * Word from outside that a key stands where anyone can read it.
 *
 * @param token the key in full
 * @param url where it stands; cut to {@value #LONGEST_URL} characters
 * @param source in what it was found, such as {@code content} or {@code commit}; cut to {@value
 *     #LONGEST_SOURCE} characters
 */
public record LeakReport(ApiKeyToken token, String url, String source) {
  static final int LONGEST_URL = 2_000;
  static final int LONGEST_SOURCE = 100;

  /** An address may hold the secret itself, which is left out. */
  public LeakReport {
    url = cut(ApiKeyToken.hideIn(url), LONGEST_URL);
    source = cut(ApiKeyToken.hideIn(source), LONGEST_SOURCE);
  }

  private static String cut(String text, int longest) {
    return text.length() <= longest
        ? text
        : text.substring(
            0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
  }
}
