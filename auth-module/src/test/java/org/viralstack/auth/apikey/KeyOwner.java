package org.viralstack.auth.apikey;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.viralstack.auth.Caller.KeyCaller;
import org.viralstack.auth.Caller.SessionCaller;
import org.viralstack.auth.Environment;
import org.viralstack.auth.OrganizationId;
import org.viralstack.auth.Role;
import org.viralstack.auth.Scope;
import org.viralstack.auth.SessionId;
import org.viralstack.auth.UserId;
import org.viralstack.auth.account.NewAccount;
import org.viralstack.auth.account.Registration;
import org.viralstack.auth.account.SignUpOutcome.SignedUp;
import org.viralstack.auth.apikey.address.CidrRange;
import org.viralstack.auth.apikey.issuing.KeyIssuing;
import org.viralstack.auth.apikey.verification.KeyOutcome;
import org.viralstack.auth.apikey.verification.KeyVerification;
import org.viralstack.auth.member.EmailAddress;
import org.viralstack.auth.node.Node;
import org.viralstack.auth.runtime.Ids;

/** An organization of its own on a node, with the person who owns it. */
public record KeyOwner(Node node, OrganizationId organization, UserId user, String email) {
  private static final AtomicInteger COUNT = new AtomicInteger();

  public static KeyOwner on(Node node) {
    EmailAddress email = new EmailAddress("keys" + COUNT.incrementAndGet() + "@example.org");
    NewAccount account = new NewAccount("Ada", email, "unused here", "Org", Optional.empty());
    SignedUp signedUp =
        (SignedUp) node.the(Registration.class).register(account, "no hash of any password");
    return new KeyOwner(node, signedUp.organization(), signedUp.user(), email.value());
  }

  public NewApiKey wanted(Environment environment, Scope... scopes) {
    return new NewApiKey(
        organization, user, "a key", environment, Set.of(scopes), Optional.empty(), List.of());
  }

  public IssuedKey issue() {
    return issue(wanted(Environment.PROD, Scope.FULL));
  }

  public IssuedKey issue(NewApiKey wanted) {
    return ((KeyIssuing.Outcome.Issued) node.the(KeyIssuing.class).create(wanted, person())).key();
  }

  public IssuedKey issue(Optional<Instant> expiresAt, CidrRange... ranges) {
    return issue(
        new NewApiKey(
            organization,
            user,
            "a key",
            Environment.LIVE,
            Set.of(Scope.READ, Scope.KEYS_WRITE),
            expiresAt,
            List.of(ranges)));
  }

  /** The owner, signed in. */
  public SessionCaller person() {
    return new SessionCaller(
        new SessionId(new Ids().next(SessionId.PREFIX)),
        organization,
        user,
        email,
        Role.OWNER,
        false,
        Instant.MAX);
  }

  /** A program that uses a key. */
  public KeyCaller program(IssuedKey key) {
    return ((KeyOutcome.Verified) verify(node, key, "192.0.2.1")).caller();
  }

  public static KeyOutcome verify(Node node, IssuedKey key, String address) {
    try {
      return node.the(KeyVerification.class)
          .verify(key.token().reveal(), InetAddress.getByName(address));
    } catch (UnknownHostException noLiteral) {
      throw new IllegalArgumentException(noLiteral);
    }
  }

  public KeyRealm realm() {
    return KeyRealm.whole(organization);
  }

  public static CidrRange range(String text) {
    return CidrRange.parse(text).orElseThrow();
  }
}
