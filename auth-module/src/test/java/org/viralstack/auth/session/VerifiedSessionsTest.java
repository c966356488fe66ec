package org.viralstack.auth.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.UserId;
import org.viralstack.testing.HeldClock;
import org.viralstack.testing.Race;

class VerifiedSessionsTest {
  private static final String TAIL = "01ARZ3NDEKTSV4RRFFQ69G5FA";

  private final HeldClock clock = new HeldClock(Instant.parse("2026-03-01T12:00:00Z"));
  private final VerifiedSessions verified = new VerifiedSessions(clock, () -> true);
  private final SessionCaller first = caller("1", "A");
  private final SessionCaller second = caller("2", "A");
  private final SessionCaller stranger = caller("3", "B");

  @Test
  void whatWasRememberedIsFoundByItsTokenOnly() {
    remember("token", first);

    assertThat(remembered("token")).contains(first);
    assertThat(remembered("Token")).isEmpty();
  }

  @Test
  void nodeThatIsNotTrustedAsksEachTime() {
    VerifiedSessions untrusted = new VerifiedSessions(clock, () -> false);
    untrusted.find("token", () -> true, () -> Optional.of(first));

    assertThat(untrusted.find("token", () -> true, Optional::empty)).isEmpty();
  }

  @Test
  void tokenThatMayNotBeReadIsNobodysAndIsNotRememberedAsSuch() {
    assertThat(verified.find("token", () -> false, () -> Optional.of(first))).isEmpty();
    assertThat(verified.find("token", () -> true, () -> Optional.of(first))).contains(first);
    assertThat(verified.find("token", () -> false, Optional::empty)).contains(first);
  }

  @Test
  void nobodyIsAskedWhetherWhatIsRememberedMayBeRead() {
    remember("token", first);
    verified.find("refused", () -> true, Optional::empty);

    for (String known : List.of("token", "refused")) {
      verified.find(
          known,
          () -> {
            throw new AssertionError("asked for " + known);
          },
          Optional::empty);
    }
  }

  @Test
  void nothingIsFoundFromTheMomentOfExpiry() {
    remember("token", first);

    clock.advance(Duration.ofHours(24).minusMillis(1));
    assertThat(remembered("token")).contains(first);
    clock.advance(Duration.ofMillis(1));
    assertThat(remembered("token")).isEmpty();
  }

  @Test
  void sessionIsForgottenUnderAllItsTokens() {
    remember("token", first);
    remember("same session, signature in another form", first);
    remember("other", second);

    verified.forget(first.session().value());

    assertThat(remembered("token")).isEmpty();
    assertThat(remembered("same session, signature in another form")).isEmpty();
    assertThat(remembered("other")).contains(second);
  }

  @Test
  void userIsForgottenWithAllTheirSessions() {
    remember("token", first);
    remember("other", second);
    remember("stranger", stranger);

    verified.forget(first.user().value());

    assertThat(remembered("token")).isEmpty();
    assertThat(remembered("other")).isEmpty();
    assertThat(remembered("stranger")).contains(stranger);
  }

  @Test
  void everythingIsForgottenAtOnce() {
    remember("token", first);
    remember("stranger", stranger);

    verified.forgetAll();

    assertThat(remembered("token")).isEmpty();
    assertThat(remembered("stranger")).isEmpty();
  }

  @Test
  void whatWasReadBeforeAForgettingIsNotRememberedAfterIt() {
    for (Runnable forgetting :
        List.<Runnable>of(
            () -> verified.forget(first.session().value()),
            () -> verified.forget(first.user().value()),
            verified::forgetAll)) {
      verified.find(
          "token",
          () -> true,
          () -> {
            forgetting.run();
            return Optional.of(first);
          });

      assertThat(remembered("token")).isEmpty();
      verified.forgetAll();
    }
  }

  @Test
  void refusedTokenIsReadAgainAfterAForgetting() {
    verified.find("token", () -> true, Optional::empty);

    verified.forget(first.user().value());

    assertThat(verified.find("token", () -> true, () -> Optional.of(first))).contains(first);
  }

  @Test
  void noReaderOutlivesAForgettingWhateverTheirOrder() throws Exception {
    for (int round = 0; round < 2_000; round++) {
      String token = "token" + round;
      AtomicBoolean ended = new AtomicBoolean();
      Callable<Void> reader =
          () -> {
            verified.find(
                token, () -> true, () -> ended.get() ? Optional.empty() : Optional.of(first));
            return null;
          };
      Callable<Void> ending =
          () -> {
            ended.set(true);
            verified.forget(first.session().value());
            return null;
          };
      List<Callable<Void>> entrants = new ArrayList<>(List.of(reader, ending, reader));
      Race.between(entrants);

      assertThat(remembered(token)).isEmpty();
    }
  }

  @Test
  void neverMoreIsRememberedThanTheBound() {
    for (int i = 0; i < VerifiedSessions.MOST + 10_000; i++) {
      remember("token" + i, first);
    }

    assertThat(verified.size()).isLessThanOrEqualTo(VerifiedSessions.MOST);
  }

  private void remember(String token, SessionCaller caller) {
    verified.find(token, () -> true, () -> Optional.of(caller));
  }

  /** What is found where the database knows nothing. */
  private Optional<SessionCaller> remembered(String token) {
    return verified.find(token, () -> true, Optional::empty);
  }

  private SessionCaller caller(String session, String user) {
    return new SessionCaller(
        new SessionId("ses_" + TAIL + session),
        new OrganizationId("org_" + TAIL + "V"),
        new UserId("user_" + TAIL + user),
        "ada@example.org",
        Role.OWNER,
        false,
        clock.instant().plus(Duration.ofHours(24)));
  }
}
