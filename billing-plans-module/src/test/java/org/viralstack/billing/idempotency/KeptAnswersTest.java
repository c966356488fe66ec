package org.viralstack.billing.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.viralstack.billing.testing.BillingDatabase.inTransaction;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Tenant;
import org.viralstack.auth.announcement.Announcement;
import org.viralstack.auth.secret.SecretSealing;
import org.viralstack.billing.testing.BillingDatabase;
import org.viralstack.billing.testing.Organizations;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;

class KeptAnswersTest {
  private static final KeptAnswer ANSWER =
      new KeptAnswer(
          new Answer(
              201,
              Map.of("Content-Type", "application/json", "Location", "/x/1"),
              "{\"key\":\"a secret\", \"name\":\"Café\"}"),
          List.of(new Announcement("api-key", "abc")));

  // Before the answers that the other tests keep are over.
  private final HeldClock clock = HeldClock.at("2020-01-01T00:00:00Z");
  private final KeptAnswers answers = new KeptAnswers(sealing(), clock);
  private final OrganizationId organization = Organizations.fresh();
  private final KeyedCall call = call(new Tenant(organization, false), "key", "body");

  KeptAnswersTest() {
    answers.entities = BillingDatabase.entities();
  }

  @Test
  void answerIsFoundAsItWas() throws Exception {
    keep(call);

    assertThat(find(call)).contains(new KeptAnswers.Found(call.fingerprint(), ANSWER));
  }

  @Test
  void anotherCallWithTheSameKeyFindsWhatTheKeyWasUsedFor() throws Exception {
    keep(call);

    assertThat(find(call(call.tenant(), "key", "another body")))
        .map(KeptAnswers.Found::fingerprint)
        .contains(call.fingerprint());
  }

  @Test
  void tenantsDoNotShareKeys() throws Exception {
    keep(call);

    assertThat(find(call(new Tenant(organization, true), "key", "body"))).isEmpty();
    assertThat(find(call(new Tenant(Organizations.fresh(), false), "key", "body"))).isEmpty();
    assertThat(find(call(call.tenant(), "Key", "body"))).isEmpty();
  }

  @Test
  void answerIsKeptFor24HoursAndNotLonger() throws Exception {
    keep(call);
    clock.advance(Duration.ofHours(24).minusMillis(1));
    assertThat(find(call)).isPresent();

    clock.advance(Duration.ofMillis(1));
    assertThat(find(call)).isEmpty();
    keep(call);
    assertThat(find(call)).isPresent();
  }

  @Test
  void secondAnswerToTheSameKeyIsRefused() throws Exception {
    keep(call);

    assertThatThrownBy(() -> keep(call)).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void databaseHoldsNeitherKeyNorAnswerInClear() throws Exception {
    KeyedCall telling = call(call.tenant(), "telling-key", "body");
    keep(telling);

    assertThat(
            inTransaction(
                () ->
                    answers
                        .entities
                        .createNativeQuery("SELECT kept::text FROM billing.kept_answers kept")
                        .getResultList()
                        .toString()))
        .contains(telling.fingerprint().hex())
        .doesNotContain("telling-key", "a secret", "Location");
  }

  @Test
  void purgeForgetsWhatIsOverInBatchesAndNothingElse() throws Exception {
    clock.advance(Duration.ofDays(-400));
    for (int i = 0; i < 5; i++) {
      keep(call(call.tenant(), "old" + i, "body"));
    }
    clock.advance(Duration.ofHours(24));
    keep(call);

    assertThat(inTransaction(() -> answers.forgetOver(3))).isEqualTo(3);
    assertThat(inTransaction(() -> answers.forgetOver(3))).isEqualTo(2);
    assertThat(inTransaction(() -> answers.forgetOver(3))).isZero();
    assertThat(find(call)).isPresent();
  }

  @Test
  void retentionForgetsAllThatIsOverUpToItsLimit() throws Exception {
    AnswerRetention retention = new AnswerRetention(transacted());
    clock.advance(Duration.ofDays(-800));
    for (int i = 0; i < 4; i++) {
      keep(call(call.tenant(), "older" + i, "body"));
    }
    clock.advance(Duration.ofHours(24));

    assertThat(retention.purge(3)).isEqualTo(3);
    assertThat(retention.purge(1_000)).isEqualTo(1);
  }

  @Test
  void ofTwinsExactlyOneHoldsTheLockUntilItsTransactionEnds() throws Exception {
    CountDownLatch tried = new CountDownLatch(8);

    List<Boolean> locked =
        Race.of(
            8,
            i ->
                () ->
                    inTransaction(
                        () -> {
                          boolean mine = answers.lock(call);
                          tried.countDown();
                          tried.await();
                          return mine;
                        }));

    assertThat(locked).containsOnlyOnce(true);
    assertThat(inTransaction(() -> answers.lock(call))).isTrue();
  }

  private void keep(KeyedCall kept) throws Exception {
    inTransaction(
        () -> {
          answers.add(kept, ANSWER);
          return true;
        });
  }

  private Optional<KeptAnswers.Found> find(KeyedCall wanted) throws Exception {
    return inTransaction(() -> answers.find(wanted));
  }

  /** As on the server, where each batch is a transaction of its own. */
  private KeptAnswers transacted() {
    KeptAnswers transacted =
        new KeptAnswers(sealing(), clock) {
          @Override
          public int forgetOver(int most) {
            try {
              return inTransaction(() -> super.forgetOver(most));
            } catch (Exception failed) {
              throw new IllegalStateException(failed);
            }
          }
        };
    transacted.entities = BillingDatabase.entities();
    return transacted;
  }

  private static KeyedCall call(Tenant tenant, String key, String body) {
    return new KeyedCall(
        tenant,
        new IdempotencyKey(key),
        FingerprintTest.of(tenant.organization(), body.getBytes(UTF_8)));
  }

  private static SecretSealing sealing() {
    return new SecretSealing(
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(
                    Map.of("viralstack.secret.key", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="),
                    "test",
                    100))
            .build(),
        new SecureRandom());
  }
}
