package org.viralstack.auth.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.viralstack.auth.runtime.Service;

/** The passwords that are guessed first, from the shipped list {@value #LIST}. */
@Service
public class KnownPasswords {
  static final String LIST = "common-passwords.txt";

  private final Set<String> list = read();

  /** Tells whether a password is on the list, whatever its upper and lower case. */
  public boolean contain(String password) {
    return list.contains(password.toLowerCase(Locale.ROOT));
  }

  int size() {
    return list.size();
  }

  private static Set<String> read() {
    try (InputStream list = KnownPasswords.class.getResourceAsStream(LIST)) {
      if (list == null) {
        throw new IllegalStateException(LIST + " is missing from the application");
      }
      return new BufferedReader(new InputStreamReader(list, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#"))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
