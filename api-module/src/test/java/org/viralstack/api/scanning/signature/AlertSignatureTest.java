package org.viralstack.api.scanning.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.viralstack.api.scanning.signature.AlertSignature.Outcome;

class AlertSignatureTest {
  private static final byte[] BODY = "[{\"token\": \"é\"}]".getBytes(StandardCharsets.UTF_8);
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private Scanner scanner;

  @BeforeEach
  void begin() throws Exception {
    scanner = new Scanner("secp256r1");
  }

  @AfterEach
  void end() {
    scanner.close();
  }

  @Test
  void whatTheScannerSignedIsGenuine() throws Exception {
    assertThat(verify(published("/keys"), Scanner.IDENTIFIER, scanner.sign(BODY), BODY))
        .isEqualTo(Outcome.GENUINE);
  }

  @Test
  void keysThatAreGivenByConfigurationAreNotFetched() throws Exception {
    ScannerKeys keys =
        keys(new ScanningSettings(scanner.at("/keys"), PublicKeys.parse(scanner.document())));

    assertThat(verify(keys, Scanner.IDENTIFIER, scanner.sign(BODY), BODY))
        .isEqualTo(Outcome.GENUINE);
    assertThat(scanner.asked).hasValue(0);
  }

  @Test
  void everythingElseIsForged() throws Exception {
    ScannerKeys keys = published("/keys");
    String signature = scanner.sign(BODY);
    try (Scanner other = new Scanner("secp256r1")) {
      assertThat(verify(keys, Scanner.IDENTIFIER, other.sign(BODY), BODY))
          .isEqualTo(Outcome.FORGED);
    }
    assertThat(verify(keys, Scanner.IDENTIFIER, signature, "[]".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Outcome.FORGED);
    assertThat(verify(keys, "scanner-2", signature, BODY)).isEqualTo(Outcome.FORGED);
    for (String nonsense : new String[] {"", "=", "AAAA", "not base64", signature + "AAAA"}) {
      assertThat(verify(keys, Scanner.IDENTIFIER, nonsense, BODY)).isEqualTo(Outcome.FORGED);
    }
  }

  @Test
  void whatIsNotSignedMakesNobodyAskForKeys() throws Exception {
    ScannerKeys keys = published("/missing");

    assertThat(verify(keys, "", scanner.sign(BODY), BODY)).isEqualTo(Outcome.FORGED);
    assertThat(verify(keys, Scanner.IDENTIFIER, " ", BODY)).isEqualTo(Outcome.FORGED);
    assertThat(scanner.asked).hasValue(0);
  }

  @Test
  void whatCannotBeASignatureIsForgedThoughTheKeysCannotBeHad() throws Exception {
    ScannerKeys keys = published("/missing");
    byte[] genuine = Base64.getDecoder().decode(scanner.sign(BODY));
    byte[] torn = Arrays.copyOf(genuine, genuine.length - 1);
    byte[] longer = Arrays.copyOf(genuine, genuine.length + 1);
    byte[] negative = genuine.clone();
    negative[4] = -1;

    for (byte[] impossible : List.of(torn, longer, negative, new byte[70], new byte[] {0x30, 0})) {
      String signature = Base64.getEncoder().encodeToString(impossible);
      assertThat(verify(keys, "any", signature, BODY)).as(signature).isEqualTo(Outcome.FORGED);
    }
    assertThat(verify(keys, "any", "c2lnbmF0dXJl", BODY)).isEqualTo(Outcome.FORGED);
    assertThat(scanner.asked).hasValue(0);
    assertThat(verify(keys, "any", scanner.sign(BODY), BODY)).isEqualTo(Outcome.UNDECIDED);
  }

  @RepeatedTest(20)
  void anySignatureOfTheScannerHasTheFormOfOne() throws Exception {
    assertThat(SignatureForm.decode(scanner.sign(BODY))).isPresent();
  }

  @Test
  void callsThatMeetWhileTheKeysAreFetchedAllLearnThem() throws Exception {
    ScannerKeys keys = published("/keys");
    String signature = scanner.sign(BODY);
    Callable<Outcome> call = () -> verify(keys, Scanner.IDENTIFIER, signature, BODY);

    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (Future<Outcome> outcome : threads.invokeAll(Collections.nCopies(8, call))) {
        assertThat(outcome.get()).isEqualTo(Outcome.GENUINE);
      }
    }
    assertThat(scanner.asked).hasValue(1);
  }

  @Test
  void aKeyOfAnotherCurveIsNotBelieved() throws Exception {
    try (Scanner other = new Scanner("secp384r1")) {
      ScannerKeys keys = keys(new ScanningSettings(other.at("/keys"), Optional.empty()));

      assertThat(verify(keys, Scanner.IDENTIFIER, other.sign(BODY), BODY))
          .isEqualTo(Outcome.FORGED);
      assertThat(other.asked).hasValue(0);
      // What it publishes holds no key that is of use, as if there were none.
      assertThat(verify(keys, Scanner.IDENTIFIER, scanner.sign(BODY), BODY))
          .isEqualTo(Outcome.UNDECIDED);
    }
  }

  @Test
  void keysAreFetchedOnceHoweverManyUnknownOnesAreNamed() throws Exception {
    ScannerKeys keys = published("/keys");
    for (int i = 0; i < 20; i++) {
      verify(keys, "guess-" + i, scanner.sign(BODY), BODY);
      verify(keys, Scanner.IDENTIFIER, scanner.sign(BODY), BODY);
    }
    assertThat(scanner.asked).hasValue(1);
  }

  @Test
  void whatIsNotAListOfKeysDecidesNothing() throws Exception {
    for (String path : new String[] {"/huge", "/moved", "/other", "/missing"}) {
      assertThat(verify(published(path), Scanner.IDENTIFIER, scanner.sign(BODY), BODY))
          .as(path)
          .isEqualTo(Outcome.UNDECIDED);
    }
  }

  @Test
  void aServerThatDoesNotAnswerIsNotWaitedForLong() throws Exception {
    ScannerKeys keys = published("/silent");
    long begin = System.nanoTime();

    assertThat(verify(keys, Scanner.IDENTIFIER, scanner.sign(BODY), BODY))
        .isEqualTo(Outcome.UNDECIDED);
    assertThat(verify(keys, Scanner.IDENTIFIER, scanner.sign(BODY), BODY))
        .isEqualTo(Outcome.UNDECIDED);

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(8));
    assertThat(scanner.asked).hasValue(1);
  }

  private ScannerKeys published(String path) {
    URI url = scanner.at(path);
    return keys(new ScanningSettings(url, Optional.empty()));
  }

  private static ScannerKeys keys(ScanningSettings settings) {
    return new ScannerKeys(settings, Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private static Outcome verify(ScannerKeys keys, String signer, String signature, byte[] body) {
    return new AlertSignature(keys).verify(signer, signature, body);
  }
}
