package org.viralstack.api.management.apikey.request;

import static org.viralstack.api.input.Rules.listOf;
import static org.viralstack.api.input.Rules.notEmpty;
import static org.viralstack.api.input.Rules.parsed;
import static org.viralstack.api.input.Rules.text;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.viralstack.api.input.Rule;
import org.viralstack.auth.Scope;
import org.viralstack.auth.apikey.NewApiKey;
import org.viralstack.auth.apikey.address.CidrRange;

/** What the fields of a key may hold, whether it is made or changed. */
final class KeyRules {
  static final Rule<String> NAME = text(1, NewApiKey.LONGEST_NAME);

  static final Rule<List<Scope>> SCOPES =
      notEmpty(listOf(parsed(Scope::ofWireName, "one of " + scopeNames()), Scope.values().length));

  static final Rule<List<CidrRange>> RANGES =
      listOf(
          parsed(CidrRange::parse, "a range of addresses, such as 192.0.2.0/24"),
          NewApiKey.MOST_RANGES);

  private KeyRules() {}

  private static String scopeNames() {
    return Arrays.stream(Scope.values()).map(Scope::wireName).collect(Collectors.joining(", "));
  }
}
