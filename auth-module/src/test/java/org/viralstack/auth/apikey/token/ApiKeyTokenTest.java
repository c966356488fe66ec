package org.viralstack.auth.apikey.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.IntRange;
import org.viralstack.auth.Environment;

class ApiKeyTokenTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final String ALPHABET =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  @Example
  void aPublishedKeyIsReadAlikeByEveryVersion() {
    assertThat(ApiKeyToken.parse("vs_prod_0123456789ABCDEFGHIJKLMNOP1v0glH")).isPresent();
  }

  @Property
  void aDrawnKeyIsReadBack(@ForAll Environment environment) {
    ApiKeyToken drawn = ApiKeyToken.draw(environment, RANDOM);

    ApiKeyToken read = ApiKeyToken.parse(drawn.reveal()).orElseThrow();

    assertThat(read.reveal()).isEqualTo(drawn.reveal());
    assertThat(read.environment()).isEqualTo(environment);
    assertThat(drawn.reveal()).matches("vs_(prod|live|test)_[0-9A-Za-z]{32}");
  }

  @Property(tries = 5_000)
  void anyOneChangedCharacterIsRefused(
      @ForAll("keys") String key, @ForAll @IntRange(max = 39) int at, @ForAll("wrong") char other) {
    if (key.charAt(at) != other) {
      assertThat(ApiKeyToken.parse(key.substring(0, at) + other + key.substring(at + 1))).isEmpty();
    }
  }

  @Property(tries = 5_000)
  void anyTwoSwappedCharactersAreRefused(
      @ForAll("keys") String key,
      @ForAll @IntRange(max = 39) int one,
      @ForAll @IntRange(max = 39) int other) {
    StringBuilder swapped = new StringBuilder(key);
    swapped.setCharAt(one, key.charAt(other));
    swapped.setCharAt(other, key.charAt(one));

    if (key.charAt(one) != key.charAt(other)) {
      assertThat(ApiKeyToken.parse(swapped.toString())).isEmpty();
    }
  }

  @Property
  void aLostOrDoubledCharacterIsRefused(
      @ForAll("keys") String key, @ForAll @IntRange(max = 39) int at) {
    assertThat(ApiKeyToken.parse(key.substring(0, at) + key.substring(at + 1))).isEmpty();
    assertThat(ApiKeyToken.parse(key.substring(0, at) + key.charAt(at) + key.substring(at)))
        .isEmpty();
  }

  @Property
  void anythingElseIsRefusedQuietly(@ForAll String foreign) {
    assertThat(ApiKeyToken.parse(foreign)).isEmpty();
  }

  @Property
  void anythingElseBehindAPrefixIsRefusedQuietly(@ForAll @CharRange(to = '\uffff') String foreign) {
    String padded = ("vs_test_" + foreign + "x".repeat(40)).substring(0, 40);
    assertThat(ApiKeyToken.parse(padded)).isEmpty();
  }

  @Property
  void theDisplayFormShowsTheFirstAndLastFourOfThe32(@ForAll("keys") String key) {
    ApiKeyToken token = ApiKeyToken.parse(key).orElseThrow();

    assertThat(token.display())
        .isEqualTo(key.substring(0, 12) + "…" + key.substring(36))
        .matches("vs_(prod|live|test)_[0-9A-Za-z]{4}…[0-9A-Za-z]{4}");
    assertThat(token).hasToString(token.display());
  }

  @Example
  void everyCharacterIsEquallyLikely() {
    int[] counts = new int['z' + 1];
    int keys = 10_000;
    for (int i = 0; i < keys; i++) {
      secret(ApiKeyToken.draw(Environment.PROD, RANDOM)).chars().forEach(c -> counts[c]++);
    }
    double expected = keys * 26.0 / ALPHABET.length();
    double chiSquare =
        ALPHABET.chars().mapToDouble(c -> Math.pow(counts[c] - expected, 2) / expected).sum();
    // 61 degrees of freedom: fair characters are beyond this once in 10^10 runs.
    assertThat(chiSquare).isLessThan(165);
  }

  @Example
  void noTwoKeysAreAlike() {
    Set<String> secrets = new HashSet<>();
    for (int i = 0; i < 10_000; i++) {
      assertThat(secrets.add(secret(ApiKeyToken.draw(Environment.LIVE, RANDOM)))).isTrue();
    }
  }

  private static String secret(ApiKeyToken token) {
    return token.reveal().substring(8, 34);
  }

  @Provide
  Arbitrary<String> keys() {
    return Arbitraries.of(Environment.class)
        .map(environment -> ApiKeyToken.draw(environment, RANDOM).reveal());
  }

  @Provide
  Arbitrary<Character> wrong() {
    return Arbitraries.oneOf(
        Arbitraries.chars().alpha().numeric(), Arbitraries.of('_', '-', ' ', 'é', '\0', '０'));
  }
}
