package org.viralstack.auth.apikey;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.viralstack.auth.Caller;
import org.viralstack.auth.Environment;
import org.viralstack.auth.OrganizationId;

/**
 * The keys that somebody may see and end: people all of their organization's, a key those that work
 * on the same data as itself.
 *
 * @param testMode whether the keys are those for test data; empty for both kinds
 */
public record KeyRealm(OrganizationId organization, Optional<Boolean> testMode) {
  public static KeyRealm of(Caller caller) {
    return switch (caller) {
      case Caller.SessionCaller person -> whole(person.organization());
      case Caller.KeyCaller program ->
          new KeyRealm(
              program.organization(), Optional.of(program.environment() == Environment.TEST));
    };
  }

  /** All keys of an organization. */
  public static KeyRealm whole(OrganizationId organization) {
    return new KeyRealm(organization, Optional.empty());
  }

  /** The environments whose keys belong to it. */
  public List<Environment> environments() {
    return Arrays.stream(Environment.values()).filter(this::has).toList();
  }

  /** Tells whether keys of an environment belong to it. */
  public boolean has(Environment environment) {
    return testMode.map(test -> test == (environment == Environment.TEST)).orElse(true);
  }
}
