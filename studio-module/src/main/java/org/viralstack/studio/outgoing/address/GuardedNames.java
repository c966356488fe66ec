package org.viralstack.studio.outgoing.address;

import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;
import org.eclipse.microprofile.config.Config;
import org.viralstack.auth.runtime.Service;

/**
 * Looks names up and answers only addresses that may be called. Connections go to what was answered
 * here and nowhere else, so a name that changes its answer gains nothing.
 */
@Service
public class GuardedNames implements Dns {
  private final OutgoingSettings settings;
  private final AddressRules rules;
  private final Dns names;

  @Inject
  GuardedNames(Config config) {
    this(OutgoingSettings.from(config), new SystemNames());
  }

  /** With names from elsewhere than this machine. */
  public GuardedNames(OutgoingSettings settings, Dns names) {
    this.settings = settings;
    this.rules = new AddressRules(settings.ranges());
    this.names = names;
  }

  /**
   * The addresses of a host, all of which may be called.
   *
   * @throws RefusedAddress when one of them may not
   * @throws UnknownHostException when there are none
   */
  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> addresses = List.copyOf(names.lookup(host));
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    if (!addresses.stream().allMatch(rules::allow)) {
      throw new RefusedAddress(host);
    }
    return addresses;
  }

  /** Tells whether an address that was written out may be called. */
  public boolean allow(InetAddress address) {
    return rules.allow(address);
  }

  /** Tells whether the operator allows calls without TLS to a host. */
  public boolean allowPlain(String host) {
    return settings.plainHosts().contains(host);
  }
}
