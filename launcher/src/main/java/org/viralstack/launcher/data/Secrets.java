package org.viralstack.launcher.data;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import java.util.function.Supplier;
import org.viralstack.launcher.process.CannotStart;

/**
 * The secrets of one installation, drawn at its first start and kept in a private file.
 *
 * @param secretKey 32 bytes in base64, under which the application encrypts what it must read again
 * @param databaseOwner the password of PostgreSQL's superuser
 * @param database the password of the role that the application uses
 * @param operator the operator's first password
 * @param demo the password of the demo organization's owner
 */
public record Secrets(
    String secretKey, String databaseOwner, String database, String operator, String demo) {
  private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789";
  private static final int PASSWORD_LENGTH = 24;
  private static final SecureRandom RANDOM = new SecureRandom();

  /**
   * Reads the secrets, after drawing those that are missing.
   *
   * @throws CannotStart when the file cannot be read or written
   */
  public static Secrets keptIn(DataDirectory data) {
    try {
      Properties kept = read(data.secrets());
      int before = kept.size();
      Secrets secrets =
          new Secrets(
              kept(kept, "secret-key", Secrets::drawKey),
              kept(kept, "database-owner-password", Secrets::drawPassword),
              kept(kept, "database-password", Secrets::drawPassword),
              kept(kept, "operator-password", Secrets::drawPassword),
              kept(kept, "demo-password", Secrets::drawPassword));
      if (kept.size() > before) {
        write(data.secrets(), kept);
      }
      return secrets;
    } catch (IOException unusable) {
      throw new CannotStart("The file " + data.secrets() + " cannot be read or written", unusable);
    }
  }

  private static String kept(Properties kept, String name, Supplier<String> draw) {
    return (String) kept.computeIfAbsent(name, absent -> draw.get());
  }

  private static String drawKey() {
    byte[] key = new byte[32];
    RANDOM.nextBytes(key);
    return Base64.getEncoder().encodeToString(key);
  }

  private static String drawPassword() {
    return RANDOM
        .ints(PASSWORD_LENGTH, 0, LETTERS.length())
        .mapToObj(LETTERS::charAt)
        .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
        .toString();
  }

  private static Properties read(Path file) throws IOException {
    Properties properties = new Properties();
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        properties.load(reader);
      }
    }
    return properties;
  }

  private static void write(Path file, Properties properties) throws IOException {
    StringWriter text = new StringWriter();
    properties.store(text, "Drawn at the first start; whoever reads this file owns the data");
    PrivateFile.write(file, text.toString());
  }

  /** Shows nothing of them. */
  @Override
  public String toString() {
    return "Secrets[hidden]";
  }
}
