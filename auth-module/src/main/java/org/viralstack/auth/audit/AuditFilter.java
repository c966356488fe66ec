package org.viralstack.auth.audit;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.viralstack.auth.ApiKeyId;

/**
 * Which events of an organization are wanted; an empty part lets all through.
 *
 * @param action such as {@code api_key.revoked}
 * @param actor the actor's identifier
 * @param key the API key with which it was done
 * @param from the first moment that counts
 * @param until the first moment that counts no more
 */
public record AuditFilter(
    Optional<String> action,
    Optional<String> actor,
    Optional<ApiKeyId> key,
    Optional<Instant> from,
    Optional<Instant> until) {
  public static final AuditFilter ALL =
      new AuditFilter(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.]{1,100}");

  /**
   * @throws IllegalArgumentException when an action or actor {@link #isWord is no word}
   */
  public AuditFilter {
    if (!action.map(AuditFilter::isWord).orElse(true)
        || !actor.map(AuditFilter::isWord).orElse(true)) {
      throw new IllegalArgumentException("an action or an actor has another form");
    }
  }

  /**
   * Tells whether {@code value} has the form of an action or actor: 1 to 100 letters, digits,
   * underscores and full stops; for parsing foreign input.
   */
  public static boolean isWord(String value) {
    return WORD.matcher(value).matches();
  }
}
