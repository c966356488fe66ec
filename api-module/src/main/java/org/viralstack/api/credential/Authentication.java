package org.viralstack.api.credential;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.net.InetAddress;
import java.util.function.BooleanSupplier;
import org.viralstack.api.limit.Strangers;
import org.viralstack.api.refusal.Refusal;
import org.viralstack.api.transport.address.ClientAddress;
import org.viralstack.auth.Caller;
import org.viralstack.auth.apikey.verification.KeyOutcome;
import org.viralstack.auth.apikey.verification.KeyVerification;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.session.SessionVerification;
import org.viralstack.auth.session.Sessions;

/** Proves who makes a request. */
@Service
public class Authentication {
  private final KeyVerification keys;
  private final Sessions sessions;
  private final Strangers strangers;

  /** Who it is, or why it is nobody. */
  public sealed interface Outcome {
    record Proven(Caller caller) implements Outcome {}

    record Unproven(Refusal refusal) implements Outcome {}
  }

  @Inject
  Authentication(KeyVerification keys, Sessions sessions, Strangers strangers) {
    this.keys = keys;
    this.sessions = sessions;
    this.strangers = strangers;
  }

  public Outcome authenticate(ContainerRequestContext request) {
    return switch (PresentedCredentials.of(request)) {
      case Presented.Nothing nothing -> new Outcome.Unproven(new Refusal.MissingCredentials());
      case Presented.Conflict conflict ->
          new Outcome.Unproven(new Refusal.ConflictingCredentials());
      case Presented.Key key -> byKey(key.value(), ClientAddress.of(request));
      case Presented.Token token -> byToken(token, request);
    };
  }

  private Outcome byKey(String key, InetAddress address) {
    return switch (keys.verify(key, address, () -> strangers.mayBeLookedUp(address))) {
      case KeyOutcome.Verified verified -> new Outcome.Proven(verified.caller());
      case KeyOutcome.Revoked revoked -> new Outcome.Unproven(new Refusal.RevokedKey());
      case KeyOutcome.Unasked unasked -> new Outcome.Unproven(new Refusal.InvalidCredentials());
      case KeyOutcome.Unknown unknown -> new Outcome.Unproven(new Refusal.InvalidCredentials());
      case KeyOutcome.Expired expired -> new Outcome.Unproven(new Refusal.InvalidCredentials());
      case KeyOutcome.AddressRefused refused ->
          new Outcome.Unproven(new Refusal.InvalidCredentials());
      case KeyOutcome.Undecided undecided ->
          new Outcome.Unproven(new Refusal.Unavailable(undecided.retryAfter()));
    };
  }

  private Outcome byToken(Presented.Token token, ContainerRequestContext request) {
    BooleanSupplier mayRead = () -> strangers.mayBeLookedUp(ClientAddress.of(request));
    return switch (sessions.verify(token.value(), mayRead)) {
      case SessionVerification.Refused refused ->
          new Outcome.Unproven(new Refusal.InvalidCredentials());
      case SessionVerification.Undecided undecided ->
          new Outcome.Unproven(new Refusal.Unavailable(undecided.retryAfter()));
      case SessionVerification.Verified verified ->
          token.byCookie() && CookieRequests.mayBeForeign(request)
              ? new Outcome.Unproven(new Refusal.CrossSiteRequest())
              : new Outcome.Proven(verified.caller());
    };
  }
}
