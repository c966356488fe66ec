package org.viralstack.api.credential;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.viralstack.auth.Caller;

/** The verified caller of a request, where JAX-RS keeps it. */
public record CallerIdentity(Caller caller, boolean isSecure) implements SecurityContext {
  private record CallerPrincipal(Caller caller) implements Principal {
    @Override
    public String getName() {
      return caller.user().value();
    }
  }

  /**
   * The caller of a request that passed the guard.
   *
   * @throws IllegalStateException when the endpoint is public
   */
  public static Caller of(SecurityContext context) {
    if (context.getUserPrincipal() instanceof CallerPrincipal principal) {
      return principal.caller();
    }
    throw new IllegalStateException("a public endpoint has no caller");
  }

  /** Whether there is a verified caller. */
  public static boolean isIn(SecurityContext context) {
    return context.getUserPrincipal() instanceof CallerPrincipal;
  }

  /**
   * The session of a request to an endpoint that only sessions may call.
   *
   * @throws IllegalStateException when the endpoint lets others in
   */
  public static Caller.SessionCaller sessionOf(SecurityContext context) {
    if (of(context) instanceof Caller.SessionCaller session) {
      return session;
    }
    throw new IllegalStateException("the endpoint is not for sessions only");
  }

  @Override
  public Principal getUserPrincipal() {
    return new CallerPrincipal(caller);
  }

  @Override
  public boolean isUserInRole(String role) {
    return caller instanceof Caller.SessionCaller session && session.role().wireName().equals(role);
  }

  @Override
  public String getAuthenticationScheme() {
    return "Bearer";
  }
}
