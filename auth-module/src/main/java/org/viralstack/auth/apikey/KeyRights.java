package org.viralstack.auth.apikey;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.viralstack.auth.Environment;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.address.CidrRange;

/** What a key may do, on which data, until when and from where. */
public record KeyRights(
    boolean testMode,
    Set<Scope> scopes,
    Optional<Instant> expiresAt,
    List<CidrRange> allowedCidrs) {

  /**
   * What somebody wanted beyond their own rights.
   *
   * @param needed the scope that they would need; empty when it is not for want of a scope
   */
  public record Excess(Optional<Scope> needed) {}

  /** The rights of a key, which end with its grace where it has one. */
  public static KeyRights of(ApiKeyView key) {
    Optional<Instant> end =
        Stream.concat(key.expiresAt().stream(), key.graceEndsAt().stream())
            .min(Comparator.naturalOrder());
    return new KeyRights(
        key.environment() == Environment.TEST, key.scopes(), end, key.allowedCidrs());
  }

  /** The rights of a key that is wanted. */
  public static KeyRights of(NewApiKey key) {
    return new KeyRights(
        key.environment() == Environment.TEST, key.scopes(), key.expiresAt(), key.allowedCidrs());
  }

  /** These rights after a change. */
  public KeyRights edited(KeyEdit edit) {
    return new KeyRights(
        testMode,
        edit.scopes().orElse(scopes),
        expiresAt,
        edit.allowedCidrs().orElse(allowedCidrs));
  }

  /** A scope that these rights do not grant. */
  public Optional<Excess> lacking(Scope scope) {
    return scopes.stream().anyMatch(own -> own.grants(scope))
        ? Optional.empty()
        : Optional.of(new Excess(Optional.of(scope)));
  }

  /** What {@code wanted} has beyond these rights. */
  public Optional<Excess> exceededBy(KeyRights wanted) {
    Optional<Scope> lacking =
        wanted.scopes.stream()
            .sorted()
            .filter(scope -> scopes.stream().noneMatch(own -> own.grants(scope)))
            .findFirst();
    boolean covered =
        lacking.isEmpty()
            && testMode == wanted.testMode
            && endsNoLater(wanted)
            && isNoWider(wanted);
    return covered ? Optional.empty() : Optional.of(new Excess(lacking));
  }

  private boolean endsNoLater(KeyRights wanted) {
    return expiresAt.isEmpty()
        || wanted.expiresAt.filter(end -> !end.isAfter(expiresAt.get())).isPresent();
  }

  private boolean isNoWider(KeyRights wanted) {
    return allowedCidrs.isEmpty()
        || (!wanted.allowedCidrs.isEmpty()
            && wanted.allowedCidrs.stream()
                .allMatch(range -> allowedCidrs.stream().anyMatch(own -> own.contains(range))));
  }
}
