package org.viralstack.api.management.account;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Duration;
import org.viralstack.api.credential.PresentedCredentials;
import org.viralstack.api.envelope.One;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.refusal.Refused;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.member.Accounts;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.IssuedSession;
import org.viralstack.auth.session.Sessions;
import org.viralstack.auth.signin.SignInOutcome.SignedIn;
import org.viralstack.billing.subscription.Subscriptions;

/** Answers that begin or end a session, with the cookie for the dashboard. */
@Service
public class SessionAnswers {
  private final Sessions sessions;
  private final Accounts accounts;
  private final Subscriptions subscriptions;
  private final Clock clock;

  @Inject
  SessionAnswers(Sessions sessions, Accounts accounts, Subscriptions subscriptions, Clock clock) {
    this.clock = clock;
    this.subscriptions = subscriptions;
    this.sessions = sessions;
    this.accounts = accounts;
  }

  /** Begins a newcomer's session and answers with its token, the user and the organization. */
  public Response begin(
      Response.Status status, UserId user, OrganizationId organization, UriInfo uri) {
    return answer(status, sessions.issue(user, organization), user, organization, uri);
  }

  /** Answers for a session that a sign-in began. */
  Response begun(SignedIn in, UriInfo uri) {
    return answer(Response.Status.OK, in.session(), in.user(), in.organization(), uri);
  }

  /**
   * As {@link #begin}, in the place of a present session, which ends.
   *
   * @throws Refused when it ended meanwhile
   */
  Response succeed(SessionCaller present, OrganizationId organization, UriInfo uri) {
    IssuedSession session =
        sessions.succeed(present, organization).orElseThrow(SessionAnswers::over);
    return answer(Response.Status.OK, session, present.user(), organization, uri);
  }

  /** The session was taken away again, or its user, before there was an answer. */
  private static Refused over() {
    return new Refused(new Refusal.InvalidCredentials());
  }

  private Response answer(
      Response.Status status,
      IssuedSession session,
      UserId user,
      OrganizationId organization,
      UriInfo uri) {
    return Response.status(status)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .cookie(cookie(session.token(), rest(session), uri))
        .entity(
            One.of(
                StartedSession.of(
                    session,
                    accounts.find(user, organization).orElseThrow(SessionAnswers::over),
                    subscriptions.of(organization).status())))
        .build();
  }

  private Duration rest(IssuedSession session) {
    return Duration.between(clock.instant(), session.expiresAt().plusMillis(999));
  }

  /** A cookie in place of the session's, which the browser forgets at once. */
  static NewCookie ended(UriInfo uri) {
    return cookie("", Duration.ZERO, uri);
  }

  private static NewCookie cookie(String value, Duration age, UriInfo uri) {
    return new NewCookie.Builder(PresentedCredentials.COOKIE)
        .value(value)
        .path("/")
        .httpOnly(true)
        .sameSite(NewCookie.SameSite.LAX)
        .secure("https".equals(uri.getBaseUri().getScheme()))
        .maxAge((int) age.toSeconds())
        .build();
  }
}
