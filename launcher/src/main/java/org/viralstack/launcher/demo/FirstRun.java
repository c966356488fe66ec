package org.viralstack.launcher.demo;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.viralstack.launcher.data.PrivateFile;

/**
 * The text that says where everything is and how to try it; kept in a private file, which is also
 * where a later start finds the demo organization's key again.
 */
public final class FirstRun {
  private static final Pattern KEY = Pattern.compile("x-api-key: (\\w+)");

  private final Path file;

  public FirstRun(Path file) {
    this.file = file;
  }

  /** The key that an earlier start made. */
  public Optional<String> key() throws IOException {
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Matcher key = KEY.matcher(Files.readString(file));
    return key.find() ? Optional.of(key.group(1)) : Optional.empty();
  }

  /** Keeps the text for this start, and returns it. */
  public String write(URI server, Operator operator, String demoPassword, String key)
      throws IOException {
    String text =
        """
        Dashboard  %1$s/
        Operator   %2$s  password: %3$s
        Demo       %4$s  password: %5$s  (organization Demo, plan Business)
        Try it     curl -H "x-api-key: %6$s" %1$s/v1/me
        """
            .formatted(
                server,
                operator.email(),
                operator.shownPassword(),
                DemoOrganization.EMAIL,
                demoPassword,
                key);
    PrivateFile.write(file, text);
    return text;
  }
}
