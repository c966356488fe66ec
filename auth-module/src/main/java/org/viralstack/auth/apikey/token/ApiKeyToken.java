package org.viralstack.auth.apikey.token;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.viralstack.auth.Environment;

/**
 * An API key in full: {@code vs_}, its environment, {@code _} and 32 characters of {@code
 * [0-9A-Za-z]}. The first 26 of them are random (154 bits), the last 6 are the base62 form of the
 * CRC-32 of everything before them, so that a typo is told from a key without asking anyone.
 *
 * <p>The secret leaves an instance by {@link #reveal()} only.
 */
public final class ApiKeyToken {
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final Map<Environment, String> PREFIXES = prefixes();
  private static final int PREFIX_LENGTH = "vs_prod_".length();
  private static final int RANDOM_LENGTH = 26;
  private static final int CHECKSUM_LENGTH = 6;
  private static final int CHECKED_LENGTH = PREFIX_LENGTH + RANDOM_LENGTH;
  private static final int LENGTH = CHECKED_LENGTH + CHECKSUM_LENGTH;
  private static final int SHOWN = 4;

  private static final Pattern SECRET =
      Pattern.compile("(vs_(?:prod|live|test)_)[0-9A-Za-z]{" + (LENGTH - PREFIX_LENGTH) + "}");

  private final String text;
  private final Environment environment;

  private ApiKeyToken(String text, Environment environment) {
    this.text = text;
    this.environment = environment;
  }

  /** Draws a new key. */
  public static ApiKeyToken draw(Environment environment, SecureRandom random) {
    StringBuilder text = new StringBuilder(LENGTH).append(PREFIXES.get(environment));
    random
        .ints(RANDOM_LENGTH, 0, ALPHABET.length())
        .mapToObj(ALPHABET::charAt)
        .forEach(text::append);
    return new ApiKeyToken(text.append(checksum(text)).toString(), environment);
  }

  /**
   * Reads what somebody presents as a key. What is no key is refused at a cost that does not depend
   * on its length.
   */
  public static Optional<ApiKeyToken> parse(String presented) {
    if (presented.length() != LENGTH) {
      return Optional.empty();
    }
    for (Map.Entry<Environment, String> prefix : PREFIXES.entrySet()) {
      if (presented.startsWith(prefix.getValue())) {
        return hasSecretForm(presented)
            ? Optional.of(new ApiKeyToken(presented, prefix.getKey()))
            : Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** A foreign text without the secret of any key in it. */
  public static String hideIn(String text) {
    return SECRET.matcher(text).replaceAll("$1…");
  }

  /** The key in full, to be shown once or to be hashed; never to be kept. */
  public String reveal() {
    return text;
  }

  public Environment environment() {
    return environment;
  }

  /** The form to recognize a key by, such as {@code vs_prod_a1b2…o5p6}. */
  public String display() {
    return text.substring(0, PREFIX_LENGTH + SHOWN) + '…' + text.substring(LENGTH - SHOWN);
  }

  @Override
  public String toString() {
    return display();
  }

  private static Map<Environment, String> prefixes() {
    Map<Environment, String> prefixes = new EnumMap<>(Environment.class);
    for (Environment environment : Environment.values()) {
      prefixes.put(environment, "vs_" + environment.wireName() + "_");
    }
    return Collections.unmodifiableMap(prefixes);
  }

  private static boolean hasSecretForm(String presented) {
    for (int i = PREFIX_LENGTH; i < LENGTH; i++) {
      if (!isInAlphabet(presented.charAt(i))) {
        return false;
      }
    }
    return presented.endsWith(checksum(presented.substring(0, CHECKED_LENGTH)));
  }

  /** By ranges, as this is asked of every character of every key that comes. */
  private static boolean isInAlphabet(char character) {
    return (character >= '0' && character <= '9')
        || (character >= 'A' && character <= 'Z')
        || (character >= 'a' && character <= 'z');
  }

  private static String checksum(CharSequence checked) {
    CRC32 crc = new CRC32();
    crc.update(checked.toString().getBytes(StandardCharsets.US_ASCII));
    char[] digits = new char[CHECKSUM_LENGTH];
    long rest = crc.getValue();
    for (int i = CHECKSUM_LENGTH - 1; i >= 0; i--) {
      digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
      rest /= ALPHABET.length();
    }
    return new String(digits);
  }
}
