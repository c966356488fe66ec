package org.viralstack.studio.outgoing;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.viralstack.auth.runtime.Service;
import org.viralstack.auth.storage.CurrentTransaction;
import org.viralstack.studio.outgoing.DestinationOutcome.Accepted;
import org.viralstack.studio.outgoing.DestinationOutcome.Refused;
import org.viralstack.studio.outgoing.address.GuardedNames;
import org.viralstack.studio.outgoing.address.RefusedAddress;

/** Reads the addresses that customers write. Safe for use by many threads. */
@Service
public class Destinations {
  public static final int LONGEST_URL = 2_048;

  private static final Pattern PRINTABLE = Pattern.compile("[!-~&&[^\\\\\"<>^`{|}]]+");
  private static final String LABEL = "[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?";

  /** A last label without a letter is an address in disguise: decimal, octal or hexadecimal. */
  private static final Pattern NAME =
      Pattern.compile("(LABEL\\.)*(?!0x)(?=[a-z0-9-]*[a-z])LABEL".replace("LABEL", LABEL));

  private static final String OCTET = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
  private static final Pattern IPV4 = Pattern.compile("OCTET(\\.OCTET){3}".replace("OCTET", OCTET));
  private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-fA-F:.]+]");
  private static final Refused NOT_PUBLIC =
      new Refused("must not lead to an address that is not public");

  private final GuardedNames names;

  @Inject
  public Destinations(GuardedNames names) {
    this.names = names;
  }

  /** Judges the form, and the address where one is written out; looks no name up. */
  public DestinationOutcome read(String text) {
    if (text.length() > LONGEST_URL || !PRINTABLE.matcher(text).matches()) {
      return new Refused("must be a URL of at most " + LONGEST_URL + " plain characters");
    }
    HttpUrl url = HttpUrl.parse(text);
    Optional<URI> strict = strict(text);
    if (url == null || strict.isEmpty()) {
      return new Refused("must be an https URL");
    }
    return judged(url, strict.get());
  }

  /**
   * Judges as {@link #read} does, and looks the name up. A name that nobody knows now may be known
   * when it is called, and is judged then.
   *
   * @throws IllegalStateException inside a transaction, which would keep a connection of the pool
   *     for as long as a stranger's name server likes
   */
  public DestinationOutcome check(String text) {
    if (CurrentTransaction.isOpen()) {
      throw new IllegalStateException("A name must not be looked up in a transaction");
    }
    DestinationOutcome form = read(text);
    if (form instanceof Accepted accepted && !isLiteral(accepted.destination().url().host())) {
      try {
        names.lookup(accepted.destination().url().host());
      } catch (RefusedAddress refused) {
        return NOT_PUBLIC;
      } catch (UnknownHostException later) {
        return form;
      }
    }
    return form;
  }

  private DestinationOutcome judged(HttpUrl url, URI strict) {
    String written = strict.getHost();
    if (strict.getRawUserInfo() != null || !url.username().isEmpty() || !url.password().isEmpty()) {
      return new Refused("must not hold a user or password");
    }
    if (strict.getRawFragment() != null) {
      return new Refused("must not hold a fragment");
    }
    if (strict.getPort() == 0 || (strict.getPort() > 0 && strict.getPort() != url.port())) {
      return new Refused("must have a port from 1 to 65535");
    }
    if (written == null || !hostIsPlain(written, url.host())) {
      return new Refused("must name a host or write its address in the usual form");
    }
    if (!url.isHttps() && !names.allowPlain(url.host())) {
      return new Refused("must be an https URL");
    }
    return isLiteral(url.host()) && !names.allow(literal(url.host()))
        ? NOT_PUBLIC
        : new Accepted(new Destination(url));
  }

  /** Two readers must agree on the host, so that no third one is needed to know what is called. */
  private static boolean hostIsPlain(String written, String host) {
    if (IPV6.matcher(written).matches()) {
      return host.contains(":") || IPV4.matcher(host).matches();
    }
    return written.equalsIgnoreCase(host)
        && (IPV4.matcher(host).matches() || NAME.matcher(host).matches());
  }

  private static boolean isLiteral(String host) {
    return host.contains(":") || IPV4.matcher(host).matches();
  }

  @SuppressWarnings("AddressSelection") // a literal has one address
  private static InetAddress literal(String host) {
    try {
      return InetAddress.getByName(host);
    } catch (UnknownHostException noLiteral) {
      throw new IllegalStateException(host + " is written as an address", noLiteral);
    }
  }

  private static Optional<URI> strict(String text) {
    try {
      return Optional.of(new URI(text).parseServerAuthority());
    } catch (URISyntaxException malformed) {
      return Optional.empty();
    }
  }
}
