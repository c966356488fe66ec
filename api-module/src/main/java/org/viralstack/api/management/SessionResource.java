package org.viralstack.api.management;

import static org.viralstack.api.input.Rules.verbatim;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import org.viralstack.api.credential.CallerIdentity;
import org.viralstack.api.envelope.One;
import org.viralstack.api.failure.Answers;
import org.viralstack.api.guard.InEveryState;
import org.viralstack.api.guard.Public;
import org.viralstack.api.guard.SessionOnly;
import org.viralstack.api.input.Field;
import org.viralstack.api.input.Fields;
import org.viralstack.api.json.JsonBody;
import org.viralstack.api.json.SnakeCase;
import org.viralstack.api.surface.Refusal;
import org.viralstack.api.surface.SlidesError;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.account.SignIn;
import org.viralstack.auth.account.SignInOutcome;
import org.viralstack.auth.member.Account;
import org.viralstack.auth.member.Accounts;
import org.viralstack.auth.session.Sessions;
import org.viralstack.billing.ratelimit.RateLimited;
import org.viralstack.billing.subscription.Subscription;
import org.viralstack.billing.subscription.Subscriptions;

/** Sessions: begun by signing in, asked about, ended. */
@Path("api/v1/auth")
@Singleton
@Produces(MediaType.APPLICATION_JSON)
@RateLimited(name = "slides")
public class SessionResource {
  private static final int LONGEST_EMAIL = 254;

  private final SignIn signIn;
  private final Sessions sessions;
  private final Accounts accounts;
  private final Subscriptions subscriptions;
  private final SessionAnswers answers;

  @Inject
  public SessionResource(
      SignIn signIn,
      Sessions sessions,
      Accounts accounts,
      Subscriptions subscriptions,
      SessionAnswers answers) {
    this.signIn = signIn;
    this.sessions = sessions;
    this.accounts = accounts;
    this.subscriptions = subscriptions;
    this.answers = answers;
  }

  @POST
  @Path("login")
  @Consumes(MediaType.APPLICATION_JSON)
  @Public
  @RateLimited(name = "public", per = RateLimited.Per.ADDRESS, requests = 120)
  public Response login(@Context UriInfo uri, JsonBody body) {
    Fields fields = new Fields(body);
    Field<String> email = fields.required("email", verbatim(LONGEST_EMAIL));
    Field<String> password = fields.required("password", verbatim(AccountRequest.LONGEST_PASSWORD));
    fields.refuseProblemsAndUnknown();
    return switch (signIn.signIn(email.value(), password.value())) {
      case SignInOutcome.SignedIn in ->
          answers.begin(Response.Status.OK, in.user(), in.organization(), uri);
      case SignInOutcome.BadCredentials bad ->
          Answers.of(
              SlidesError.INVALID_CREDENTIALS.with("The email address or the password is wrong."));
      case SignInOutcome.Throttled throttled ->
          Answers.ofSlides(new Refusal.TooManyTries(throttled.retryAfter()));
      case SignInOutcome.Busy busy -> Answers.ofSlides(new Refusal.Unavailable(busy.retryAfter()));
    };
  }

  @POST
  @Path("logout")
  @SessionOnly
  @InEveryState
  public Response logout(@Context SecurityContext security, @Context UriInfo uri) {
    sessions.end(CallerIdentity.sessionOf(security).session());
    return Response.ok(One.of(new LoggedOut(true))).cookie(SessionAnswers.ended(uri)).build();
  }

  /** That the session is dead. */
  @SnakeCase
  record LoggedOut(boolean loggedOut) {}

  @GET
  @Path("session")
  @SessionOnly
  @InEveryState
  public One<CurrentSession> session(@Context SecurityContext security) {
    SessionCaller caller = CallerIdentity.sessionOf(security);
    Account account = accounts.find(caller.user(), caller.organization()).orElseThrow();
    Subscription subscription = subscriptions.of(caller.organization());
    return One.of(
        new CurrentSession(
            StartedSession.Person.of(account),
            StartedSession.Company.of(account, subscription.status()),
            caller.role().wireName(),
            caller.operator(),
            subscription.plan().key().value(),
            caller.expiresAt()));
  }
}
