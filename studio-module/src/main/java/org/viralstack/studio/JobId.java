package org.viralstack.studio;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Identifies work that is done in the background.
 *
 * @param value {@code job_} and {@value #DIGITS} lower-case hexadecimal digits
 */
public record JobId(String value) {
  public static final String PREFIX = "job_";
  private static final int DIGITS = 24;
  private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-f]{" + DIGITS + "}");

  /**
   * @throws IllegalArgumentException when the value has another form
   */
  public JobId {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the identifier of a job");
    }
  }

  /** Parses foreign input; empty when no job can have this identifier. */
  public static Optional<JobId> parse(String value) {
    return FORM.matcher(value).matches() ? Optional.of(new JobId(value)) : Optional.empty();
  }

  /** A new one, which nobody can guess. */
  public static JobId next(SecureRandom random) {
    byte[] bytes = new byte[DIGITS / 2];
    random.nextBytes(bytes);
    return new JobId(PREFIX + HexFormat.of().formatHex(bytes));
  }

  /** A number that depends on nothing else, for what shall be the same whenever the job is run. */
  public long seed() {
    return Long.parseUnsignedLong(value.substring(PREFIX.length(), PREFIX.length() + 16), 16);
  }

  @Override
  public String toString() {
    return value;
  }
}
